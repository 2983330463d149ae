package tradeassurance.payment.lc;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.prowidesoftware.swift.model.SwiftTagListBlock;
import com.prowidesoftware.swift.model.field.Field32B;
import com.prowidesoftware.swift.model.field.Field48;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.lc.model.CreditRefusal;
import tradeassurance.payment.lc.model.IssuedCredit;
import tradeassurance.payment.swift.SwiftText;

/** Reads the issue of a documentary credit as banks send it to each other (MT700). */
final class Mt700Reader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Mt700Reader() {
    }

    /** Refused with {@code credit-unreadable}; what the credit does not say is not guessed. */
    static IssuedCredit read(String text) {
        SwiftTagListBlock fields = SwiftText.fields(text, "700").orElseThrow(() -> unreadable("it is no MT700"));
        String shipBy = fields.getTagValue("44C");
        return new IssuedCredit(required(fields, "20"), required(fields, "40A"), amount(required(fields, "32B")),
                day(required(fields, "31D"), "31D"), shipBy == null ? null : day(shipBy, "44C"), days(fields.getTagValue("48")),
                name(required(fields, "50")), name(required(fields, "59")));
    }

    private static Money amount(String value) {
        Field32B field = new Field32B(value);
        BigDecimal amount = field.getAmount() == null ? null : field.getAmountAsBigDecimal();
        if (amount == null) {
            throw unreadable("field 32B names no amount");
        }
        try {
            return Money.of(amount.stripTrailingZeros().toPlainString(), field.getCurrency());
        } catch (Refusal inexact) {
            throw unreadable("field 32B: " + inexact.getMessage());
        }
    }

    /** The place, or whatever else follows the date, is of no interest. */
    private static LocalDate day(String value, String name) {
        try {
            return LocalDate.parse(value.strip().substring(0, Math.min(6, value.strip().length())), DAY);
        } catch (DateTimeException notADay) {
            throw unreadable("field " + name + " names no date");
        }
    }

    private static @Nullable Integer days(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Long days = new Field48(value).getDaysAsLong();
        if (days == null || days < 0 || days > 999) {
            throw unreadable("field 48 names no number of days");
        }
        return days.intValue();
    }

    /** Name and address; a line that begins with a slash is an account. */
    private static String name(String value) {
        List<String> lines = value.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("/")).toList();
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static String required(SwiftTagListBlock fields, String name) {
        String value = fields.getTagValue(name);
        if (value == null || value.isBlank()) {
            throw unreadable("it has no field " + name);
        }
        return value.strip();
    }

    private static Refusal unreadable(String why) {
        return new Refusal(CreditRefusal.CREDIT_UNREADABLE, "this is no issue of a credit that can be read: " + why);
    }
}
