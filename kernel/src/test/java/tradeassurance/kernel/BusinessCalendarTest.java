package tradeassurance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private static final BusinessCalendar LABOUR_DAY = new BusinessCalendar(ZoneId.of("Asia/Shanghai"),
            BusinessCalendar.DEFAULT.weekend(), Set.of(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 6)));

    @ParameterizedTest(name = "{0} + {1} business days = {2}, with holidays {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            day,        business days, reached,    with holidays
            2024-03-14, 5,             2024-03-21, 2024-03-21
            2024-05-03, 3,             2024-05-08, 2024-05-09
            2024-05-03, 7,             2024-05-14, 2024-05-15
            2024-04-30, 1,             2024-05-01, 2024-05-02
            2024-05-04, 1,             2024-05-06, 2024-05-07
            2024-05-04, 0,             2024-05-04, 2024-05-04
            """)
    void business_days_skip_weekends_and_holidays(LocalDate day, int businessDays, LocalDate reached, LocalDate withHolidays) {
        assertThat(BusinessCalendar.DEFAULT.plus(day, businessDays)).isEqualTo(reached);
        assertThat(LABOUR_DAY.plus(day, businessDays)).isEqualTo(withHolidays);
    }

    @ParameterizedTest(name = "A8: from {0}, {1} business days end at {2}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            from,                 business days, end
            2024-03-14T03:00:00Z, 5,             2024-03-21T16:00:00Z
            2024-03-14T15:59:59Z, 5,             2024-03-21T16:00:00Z
            2024-03-14T16:00:00Z, 5,             2024-03-22T16:00:00Z
            2024-03-16T03:00:00Z, 1,             2024-03-18T16:00:00Z
            """)
    void a_business_day_ends_at_midnight_of_the_zone(Instant from, int businessDays, Instant end) {
        assertThat(BusinessCalendar.DEFAULT.endOfBusinessDay(from, businessDays)).isEqualTo(end);
    }

    @Test
    void a_wire_of_friday_arrives_between_wednesday_and_the_tuesday_after() {
        Instant friday = Instant.parse("2024-05-03T02:00:00Z");

        assertThat(BusinessCalendar.DEFAULT.arrival(friday, 3, 7))
                .isEqualTo(new BusinessCalendar.Window(LocalDate.of(2024, 5, 8), LocalDate.of(2024, 5, 14)));
    }

    @Test
    void a_day_has_23_or_25_hours_where_clocks_change() {
        BusinessCalendar berlin = new BusinessCalendar(ZoneId.of("Europe/Berlin"), Set.of(DayOfWeek.SUNDAY), Set.of());

        assertThat(berlin.endOfDay(LocalDate.of(2024, 3, 30))).isEqualTo(Instant.parse("2024-03-30T23:00:00Z"));
        assertThat(berlin.endOfDay(LocalDate.of(2024, 3, 31))).isEqualTo(Instant.parse("2024-03-31T22:00:00Z"));
        assertThat(berlin.isBusinessDay(LocalDate.of(2024, 3, 30))).isTrue();
        assertThat(berlin.isBusinessDay(LocalDate.of(2024, 3, 31))).isFalse();
    }

    @Test
    void what_cannot_be_counted_is_refused() {
        Set<DayOfWeek> everyDay = EnumSet.allOf(DayOfWeek.class);
        LocalDate day = LocalDate.of(2024, 5, 3);

        assertThatIllegalArgumentException().isThrownBy(() -> BusinessCalendar.DEFAULT.plus(day, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusinessCalendar(ZoneId.of("Asia/Shanghai"), everyDay, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.DEFAULT.arrival(Instant.parse("2024-05-03T02:00:00Z"), 7, 3));
    }
}
