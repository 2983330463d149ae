package tradeassurance.dispute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import tradeassurance.dispute.model.DisputeTerms;
import tradeassurance.dispute.model.ReturnTerms;
import tradeassurance.kernel.BusinessCalendar;

/** The clock that new disputes run by. Days must follow each other: escalation, response, silence, negotiation. */
@ConfigMapping(prefix = "dispute")
public interface DisputeConfig {

    /** What "day N" means (A4). */
    @WithDefault("ELAPSED")
    DisputeTerms.DayCount dayCount();

    /** What day 7 is counted from (A5). */
    @WithDefault("PROPOSAL")
    DisputeTerms.Day7Basis day7Basis();

    /** From which day on the buyer may escalate (R90). */
    @WithDefault("4")
    @Min(1)
    @Max(60)
    int escalationDay();

    /** The supplier's advertised due date (R86). */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int responseDay();

    /** On which day of a proposal its addressee is reminded of it. */
    @WithDefault("6")
    @Min(1)
    @Max(60)
    int reminderDay();

    /** On which day an unanswered proposal expires (R91, R92). */
    @WithDefault("7")
    @Min(1)
    @Max(60)
    int silenceDay();

    /** On which day the platform intervenes (R93). */
    @WithDefault("30")
    @Min(1)
    @Max(180)
    int negotiationDay();

    /** Business days for evidence (R94). */
    @WithDefault("5")
    @Min(1)
    @Max(60)
    int evidenceDays();

    /** Further business days for evidence that a mediator may give each party once. */
    @WithDefault("3")
    @Min(1)
    @Max(60)
    int extensionDays();

    /** Business days until a mediator should have asked for evidence. */
    @WithDefault("2")
    @Min(1)
    @Max(60)
    int mediationDays();

    /** Business days until a mediator should have ruled. */
    @WithDefault("2")
    @Min(1)
    @Max(60)
    int rulingDays();

    /** Whether the supplier may escalate, too, once it has rejected a proposal (A6). */
    @WithDefault("false")
    boolean supplierEscalates();

    /** Whether a claim of lateness needs an earlier message to the supplier; otherwise it is only marked (A36). */
    @WithDefault("false")
    boolean contactFirst();

    Returning returning();

    /** The clock of goods that go back. */
    interface Returning {

        /** Days until the buyer has sent them. */
        @WithDefault("10")
        @Min(1)
        @Max(180)
        int shipBackDays();

        /** Days until goods that were sent count as arrived, where nobody reports an arrival. */
        @WithDefault("30")
        @Min(1)
        @Max(365)
        int transitDays();

        /** Days after arrival until the supplier's silence counts as receipt. */
        @WithDefault("15")
        @Min(1)
        @Max(180)
        int receiptDays();
    }

    /** Whose midnight parts business days (A8). */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Days beside Saturday and Sunday on which nobody works. */
    Optional<Set<LocalDate>> holidays();

    default DisputeTerms terms() {
        Returning back = returning();
        return new DisputeTerms(dayCount(), day7Basis(), escalationDay(), responseDay(), reminderDay(), silenceDay(),
                negotiationDay(), evidenceDays(), extensionDays(), mediationDays(), rulingDays(), supplierEscalates(),
                contactFirst(), new ReturnTerms(back.shipBackDays(), back.transitDays(), back.receiptDays()),
                new BusinessCalendar(zone(), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), holidays().orElse(Set.of())));
    }
}
