package tradeassurance.payment.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import tradeassurance.payment.statement.Statement.Line;

/** A statement as a spreadsheet reads it (RFC 4180). No text in it is ever taken for a formula. */
final class StatementCsv {

    /** What spreadsheets take for the beginning of a formula. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private StatementCsv() {
    }

    static String head(Subject subject) {
        List<String> names = new ArrayList<>(List.of("entry_id", "at", "reason", "reference", "order_id", "note", "currency"));
        subject.names().forEach(name -> names.add(name + "_change"));
        names.addAll(subject.names());
        return print(List.of(names));
    }

    static String lines(Subject subject, Statement page) {
        return print(page.lines().stream().map(line -> row(subject, line)).toList());
    }

    private static List<String> row(Subject subject, Line line) {
        List<String> row = new ArrayList<>(List.of(text(line.entryId()), line.at().toString(), text(line.reason()),
                text(line.reference()), text(line.orderId()), text(line.note()), subject.currency()));
        // Amounts are numbers of ours: a leading minus is one.
        line.changes().values().forEach(change -> row.add(change.amount()));
        line.balances().values().forEach(balance -> row.add(balance.amount()));
        return row;
    }

    /** An apostrophe in front keeps a spreadsheet from computing it. */
    static String text(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String print(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return text.toString();
    }
}
