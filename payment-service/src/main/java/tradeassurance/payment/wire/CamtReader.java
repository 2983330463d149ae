package tradeassurance.payment.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tradeassurance.kernel.Money;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.BankStatement.Kind;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.StatementLine.Direction;

/**
 * Reads ISO 20022: an account statement (camt.053) or a notice of credits and debits (camt.054), of any version. Only what is
 * booked counts; an entry that sums up several transfers becomes as many lines.
 */
final class CamtReader {

    private static final int LONGEST_NAME = 140;

    private CamtReader() {
    }

    static BankStatement read(String xml) {
        XmlElement document = XmlReader.read(xml);
        List<XmlElement> statements = document.all("Document", "BkToCstmrStmt", "Stmt");
        Kind kind = statements.isEmpty() ? Kind.CAMT_054 : Kind.CAMT_053;
        statements = statements.isEmpty() ? document.all("Document", "BkToCstmrDbtCdtNtfctn", "Ntfctn") : statements;
        if (statements.size() != 1) {
            throw XmlReader.unreadable("it has " + statements.size() + " statements of type camt.053 or camt.054; send one");
        }
        XmlElement statement = statements.get(0);
        String id = required(statement, "Id");
        String account = statement.text("Acct", "Id", "IBAN");
        account = account.isEmpty() ? required(statement, "Acct", "Id", "Othr", "Id") : account;
        List<StatementLine> lines = new ArrayList<>();
        List<XmlElement> entries = statement.all("Ntry");
        for (int i = 0; i < entries.size(); i++) {
            entry(entries.get(i), id + "/" + (i + 1), lines);
        }
        return new BankStatement(kind, account.replace(" ", ""), id, lines);
    }

    private static void entry(XmlElement entry, String place, List<StatementLine> lines) {
        // Versions from 4 on wrap the status in a code.
        String status = entry.text("Sts", "Cd").isEmpty() ? entry.text("Sts") : entry.text("Sts", "Cd");
        if (!status.equals("BOOK")) {
            return;
        }
        List<XmlElement> transfers = entry.all("NtryDtls", "TxDtls");
        if (transfers.size() < 2) {
            XmlElement only = transfers.isEmpty() ? entry : transfers.get(0);
            lines.add(line(entry, only, amount(entry), identity(entry, only, false, amount(entry), place)));
            return;
        }
        Money sum = Money.zero(amount(entry).currency());
        for (int i = 0; i < transfers.size(); i++) {
            XmlElement transfer = transfers.get(i);
            Money part = amount(transfer.first("Amt").isPresent() ? transfer
                    : transfer.first("AmtDtls", "TxAmt")
                            .orElseThrow(() -> XmlReader.unreadable("a part without amount in " + place)));
            sum = sum.plus(part);
            lines.add(line(entry, transfer, part, identity(entry, transfer, true, part, place + "/" + (i + 1))));
        }
        if (!sum.equals(amount(entry))) {
            throw XmlReader.unreadable("the parts of entry " + place + " come to " + sum + ", not to " + amount(entry));
        }
    }

    private static StatementLine line(XmlElement entry, XmlElement transfer, Money amount, String identity) {
        String remittance = String.join(" ", transfer.text("RmtInf", "Strd", "CdtrRefInf", "Ref"),
                transfer.text("RmtInf", "Strd", "CdtrRefInf", "CdtrRef"), transfer.all("RmtInf", "Ustrd").stream()
                        .map(each -> each.text()).reduce((a, b) -> a + " " + b).orElse(""),
                entry.text("AddtlNtryInf"));
        return new StatementLine(identity, direction(entry), amount, booked(entry), remittance.trim(), debtor(transfer));
    }

    private static Direction direction(XmlElement entry) {
        if (entry.text("RvslInd").equals("true")) {
            return Direction.REVERSAL;
        }
        return switch (entry.text("CdtDbtInd").toUpperCase(Locale.ROOT)) {
            case "CRDT" -> Direction.CREDIT;
            case "DBIT" -> Direction.DEBIT;
            default -> throw XmlReader.unreadable("an entry is neither CRDT nor DBIT");
        };
    }

    /**
     * What a transfer is called in camt.054 as in camt.053: by the bank, or by the payer where the bank has no name for it or
     * one for several.
     */
    private static String identity(XmlElement entry, XmlElement transfer, boolean several, Money amount, String place) {
        String own = transfer.text("Refs", "AcctSvcrRef");
        String whole = entry.text("AcctSvcrRef");
        String payers = transfer.text("Refs", "EndToEndId");
        payers = payers.equals("NOTPROVIDED") ? "" : payers;
        if (!own.isEmpty() && (!several || !own.equals(whole))) {
            return own;
        }
        if (!whole.isEmpty() && (!several || !payers.isEmpty())) {
            return several ? whole + "/" + payers : whole;
        }
        return StatementReader.identity(payers, amount, booked(entry), place);
    }

    private static Money amount(XmlElement holder) {
        XmlElement amount = holder.first("Amt").orElseThrow(() -> XmlReader.unreadable("an entry has no amount"));
        return StatementReader.money(amount.text(), amount.currency());
    }

    private static LocalDate booked(XmlElement entry) {
        String day = entry.text("BookgDt", "Dt").isEmpty() ? entry.text("BookgDt", "DtTm") : entry.text("BookgDt", "Dt");
        day = day.isEmpty() ? entry.text("ValDt", "Dt") : day;
        try {
            return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
        } catch (DateTimeException unreadable) {
            throw XmlReader.unreadable("an entry has no day of booking");
        }
    }

    /** Versions from 8 on wrap the party. */
    private static String debtor(XmlElement transfer) {
        String name = transfer.text("RltdPties", "Dbtr", "Nm").isEmpty() ? transfer.text("RltdPties", "Dbtr", "Pty", "Nm")
                : transfer.text("RltdPties", "Dbtr", "Nm");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String required(XmlElement element, String... path) {
        String text = element.text(path);
        if (text.isEmpty()) {
            throw XmlReader.unreadable("it has no " + String.join("/", path));
        }
        return text;
    }
}
