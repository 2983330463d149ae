package tradeassurance.payment.wire.model;

import static tradeassurance.payment.wire.model.LineLifecycle.TABLE;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.wire.model.LineEvent.LineApplied;
import tradeassurance.payment.wire.model.LineEvent.LineBooked;
import tradeassurance.payment.wire.model.LineEvent.LineClosed;
import tradeassurance.payment.wire.model.LineEvent.LineMatched;
import tradeassurance.payment.wire.model.LineEvent.LineReturned;
import tradeassurance.payment.wire.model.LineEvent.LineSetAside;

/**
 * A line that brought money, or took it back. It reaches one payment or goes back, and does so once.
 *
 * @param statement the statement that told of it first
 * @param account the platform's account that it is of
 * @param verdict what it was taken for
 * @param paymentId the payment that it is for; null while that is not known
 * @param fit how it compares with what its payment was for; null until it is applied
 * @param note what an operator wrote when it was returned or closed
 */
public record BankLine(String id, String statement, String account, StatementLine line, Verdict verdict, LineState state,
        @Nullable String paymentId, @Nullable Fit fit, @Nullable String note) implements Aggregate<BankLine> {

    /** A line that the bank has not told of before. */
    public static Decision<BankLine> book(String id, String statement, String account, StatementLine line, Verdict verdict,
            @Nullable String paymentId) {
        LineState first = verdict.waitsForAnOperator() ? LineState.WAITING : LineState.MATCHED;
        if ((first == LineState.MATCHED) != (paymentId != null)) {
            throw new IllegalStateException("a line is matched with a payment, or waits: " + line.identity());
        }
        return Decision.of(new BankLine(id, statement, account, line, verdict, first, paymentId, null, null),
                new LineBooked(statement, line.identity(), line.amount(), verdict, paymentId));
    }

    public Decision<BankLine> decide(LineCommand command, Actor by) {
        return command.to(this, by);
    }

    Decision<BankLine> apply(Fit found, Actor by) {
        if (state == LineState.APPLIED) {
            return Decision.unchanged(this);
        }
        LineState next = TABLE.next(state, LineAction.APPLY, by.role());
        return Decision.of(new BankLine(id, statement, account, line, verdict, next, payment(), found, note),
                new LineApplied(payment(), line.amount(), found));
    }

    Decision<BankLine> setAside(Actor by) {
        LineState next = TABLE.next(state, LineAction.SET_ASIDE, by.role());
        return Decision.of(new BankLine(id, statement, account, line, Verdict.PAYMENT_NOT_WAITING, next, null, null, note),
                new LineSetAside(payment(), Verdict.PAYMENT_NOT_WAITING));
    }

    Decision<BankLine> match(AwaitedTransfer payment, Actor by) {
        TABLE.require(state, LineAction.MATCH, by.role());
        if (verdict == Verdict.REVERSAL) {
            throw new Refusal(WireRefusal.LINE_IS_A_REVERSAL,
                    "a bank has taken this back; there is nothing to give to a payment");
        }
        if (!payment.waiting() || !payment.currency().equals(line.amount().currency())) {
            throw new Refusal(WireRefusal.PAYMENT_NOT_WAITING,
                    "payment " + payment.paymentId() + " does not wait for a transfer in " + line.amount().currencyCode())
                    .at("/payment_id");
        }
        return Decision.of(new BankLine(id, statement, account, line, Verdict.MATCHED,
                TABLE.next(state, LineAction.MATCH, by.role()), payment.paymentId(), null, note),
                new LineMatched(payment.paymentId(), line.amount()));
    }

    Decision<BankLine> giveBack(LineCommand.Return back, Actor by) {
        LineState next = TABLE.next(state, LineAction.RETURN, by.role());
        if (verdict == Verdict.REVERSAL) {
            throw new Refusal(WireRefusal.LINE_IS_A_REVERSAL, "a bank has taken this back; there is nothing to return");
        }
        return Decision.of(new BankLine(id, statement, account, line, verdict, next, null, null, back.note()),
                new LineReturned(line.amount(), back.bankReference(), back.note()));
    }

    Decision<BankLine> close(String why, Actor by) {
        LineState next = TABLE.next(state, LineAction.CLOSE, by.role());
        if (verdict != Verdict.REVERSAL) {
            throw new Refusal(WireRefusal.LINE_IS_NO_REVERSAL, "this is money; match it with a payment or return it");
        }
        return Decision.of(new BankLine(id, statement, account, line, verdict, next, null, null, why), new LineClosed(why));
    }

    private String payment() {
        if (paymentId == null) {
            throw new IllegalStateException("line " + id + " is for no payment");
        }
        return paymentId;
    }

    @Override
    public List<Deadline> deadlines() {
        return List.of();
    }

    @Override
    public Decision<BankLine> lapse(Deadline due) {
        throw new IllegalStateException("a bank line has no timers: " + due);
    }
}
