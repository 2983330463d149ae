package tradeassurance.payment.wire;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.WireRefusal;

/** Reads a statement whatever it is written in: camt.053, camt.054 or MT940. */
final class StatementReader {

    /** More lines than this take longer to book than a bank waits for an answer. */
    static final int MOST_LINES = 500;

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_REMITTANCE = 2000;

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,18}(\\.[0-9]{0,5})?");

    private StatementReader() {
    }

    /**
     * Refused with {@code statement-unreadable} or {@code statement-too-long}; a statement is read as a whole or not at all.
     */
    static BankStatement read(byte[] body) {
        String text = utf8(body).strip();
        BankStatement read = text.startsWith("<") ? CamtReader.read(text) : Mt940Reader.read(text);
        if (read.lines().size() > MOST_LINES) {
            throw new Refusal(WireRefusal.STATEMENT_TOO_LONG, "a statement has at most " + MOST_LINES
                    + " lines here; have the bank send several").with("most", MOST_LINES);
        }
        if (Stream.concat(Stream.of(read.account(), read.statementId()), read.lines().stream().map(StatementLine::identity))
                .anyMatch(name -> name.length() > LONGEST_ID)
                || read.lines().stream().anyMatch(line -> line.remittance().length() > LONGEST_REMITTANCE)) {
            throw XmlReader.unreadable("a name or text in it is longer than any bank's");
        }
        return new BankStatement(read.kind(), read.account(), read.statementId(), distinct(read.lines()));
    }

    /** A name that a bank uses several times in one statement stands for as many lines; a line of nothing is none. */
    private static List<StatementLine> distinct(List<StatementLine> lines) {
        Map<String, Integer> seen = new HashMap<>();
        return lines.stream().filter(line -> line.amount().isPositive()).map(line -> {
            int nth = seen.merge(line.identity(), 1, Integer::sum);
            return nth == 1 ? line
                    : new StatementLine(line.identity() + "#" + nth, line.direction(), line.amount(),
                            line.bookedOn(), line.remittance(), line.debtor());
        }).toList();
    }

    /** An amount of a bank, exact and not negative; some write decimals that the currency does not have, all zero. */
    static Money money(String amount, @Nullable String currency) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw XmlReader.unreadable("an amount in it is none");
        }
        try {
            return Money.of(new BigDecimal(amount).stripTrailingZeros().toPlainString(), currency);
        } catch (Refusal inexact) {
            throw XmlReader.unreadable(String.valueOf(inexact.getMessage()));
        }
    }

    /**
     * What tells a transfer from others where its bank has no name for it. Payers may use one name twice, so amount and day
     * count too; the place in the statement where they give none.
     */
    static String identity(String payers, Money amount, LocalDate day, String place) {
        return payers.isEmpty() ? place : payers + "/" + amount.amount() + "/" + day;
    }

    /** Only this, so that what is looked for in the text is what the parser will see. */
    private static String utf8(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException foreign) {
            throw XmlReader.unreadable("it is not written in UTF-8");
        }
    }
}
