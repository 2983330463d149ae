package tradeassurance.payment.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import com.prowidesoftware.swift.model.SwiftTagListBlock;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field61;

import tradeassurance.kernel.Money;
import tradeassurance.payment.swift.SwiftText;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.StatementLine.Direction;

/** Reads a customer statement of SWIFT (MT940), as a whole message or as the text of it alone. */
final class Mt940Reader {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private Mt940Reader() {
    }

    static BankStatement read(String text) {
        SwiftTagListBlock fields = SwiftText.fields(text, "940")
                .orElseThrow(() -> XmlReader.unreadable("it is neither camt nor MT940"));
        String account = required(fields, "25", "25P").lines().findFirst().orElse("").replace(" ", "");
        String closing = required(fields, "62F", "62M");
        String opening = required(fields, "60F", "60M");
        if (opening.length() < 10 || closing.length() < 10) {
            throw XmlReader.unreadable("a balance in it is cut off");
        }
        // Banks begin anew with 1 every year, and many put the same word into field 20 each day.
        String id = required(fields, "20") + "/" + required(fields, "28C") + "/" + closing.substring(1, 7);
        return new BankStatement(BankStatement.Kind.MT940, account.startsWith("/") ? account.substring(1) : account, id,
                lines(fields.getTags(), id, opening.substring(7, 10)));
    }

    /** A line is a field 61, and the field 86 that follows it is what the payer wrote. */
    private static List<StatementLine> lines(List<Tag> tags, String id, String currency) {
        List<StatementLine> lines = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if ("61".equals(tags.get(i).getName())) {
                boolean told = i + 1 < tags.size() && "86".equals(tags.get(i + 1).getName());
                lines.add(line(new Field61(tags.get(i).getValue()), told ? String.valueOf(tags.get(i + 1).getValue()) : "",
                        currency,
                        id + "/" + (lines.size() + 1)));
            }
        }
        return lines;
    }

    private static StatementLine line(Field61 field, String text, String currency, String place) {
        BigDecimal amount = field.getAmount() == null ? null : field.getAmountAsBigDecimal();
        if (amount == null || field.getValueDate() == null) {
            throw XmlReader.unreadable("a field 61 in it has no date or amount");
        }
        String bank = or(field.getReferenceOfTheAccountServicingInstitution());
        String owner = or(field.getReferenceForTheAccountOwner());
        Money money = StatementReader.money(amount.toPlainString(), currency);
        LocalDate day = day(field.getValueDate());
        String payers = owner.equals("NONREF") ? "" : owner;
        String identity = bank.isEmpty() ? StatementReader.identity(payers, money, day, place) : bank;
        return new StatementLine(identity, direction(or(field.getDebitCreditMark())), money, day,
                (payers + " " + or(field.getSupplementaryDetails()) + " " + text.replaceAll("\\R|\\?[0-9]{2}", "")).trim(), "");
    }

    private static Direction direction(String mark) {
        return switch (mark) {
            case "C", "EC" -> Direction.CREDIT;
            case "D", "ED" -> Direction.DEBIT;
            case "RC", "RD" -> Direction.REVERSAL;
            default -> throw XmlReader.unreadable("a field 61 in it is neither credit nor debit");
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException unreadable) {
            throw XmlReader.unreadable("a field 61 in it has no date");
        }
    }

    private static String required(SwiftTagListBlock fields, String... names) {
        for (String name : names) {
            String value = fields.getTagValue(name);
            if (value != null && !value.isBlank()) {
                return value.trim();
            }
        }
        throw XmlReader.unreadable("it has no field " + names[0]);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
