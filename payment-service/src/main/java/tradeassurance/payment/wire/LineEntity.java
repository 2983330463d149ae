package tradeassurance.payment.wire;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.NullUnmarked;

import tradeassurance.chassis.door.Row;
import tradeassurance.chassis.event.Trail;
import tradeassurance.kernel.Money;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.Fit;
import tradeassurance.payment.wire.model.LineState;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.Verdict;

@Entity
@Table(name = "bank_line")
@NullUnmarked
class LineEntity implements Row<BankLine> {

    @Id
    String id;
    String statement;
    String account;
    String identity;
    @Enumerated(EnumType.STRING)
    StatementLine.Direction direction;
    String currency;
    long amount;
    LocalDate bookedOn;
    String remittance;
    String debtor;
    @Enumerated(EnumType.STRING)
    Verdict verdict;
    @Enumerated(EnumType.STRING)
    LineState state;
    String paymentId;
    @Enumerated(EnumType.STRING)
    Fit fit;
    String note;
    @Embedded
    Trail trail = new Trail();

    LineEntity() {
    }

    LineEntity(BankLine first) {
        become(first);
    }

    @Override
    public BankLine value() {
        StatementLine line = new StatementLine(identity, direction, Money.ofMinor(amount, currency), bookedOn, remittance,
                debtor);
        return new BankLine(id, statement, account, line, verdict, state, paymentId, fit, note);
    }

    @Override
    public void become(BankLine next) {
        id = next.id();
        statement = next.statement();
        account = next.account();
        identity = next.line().identity();
        direction = next.line().direction();
        currency = next.line().amount().currencyCode();
        amount = next.line().amount().minor();
        bookedOn = next.line().bookedOn();
        remittance = next.line().remittance();
        debtor = next.line().debtor();
        verdict = next.verdict();
        state = next.state();
        paymentId = next.paymentId();
        fit = next.fit();
        note = next.note();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
