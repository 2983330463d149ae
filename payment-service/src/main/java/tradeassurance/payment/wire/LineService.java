package tradeassurance.payment.wire;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.Charges;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.Fit;
import tradeassurance.payment.wire.model.LineCommand;
import tradeassurance.payment.wire.model.LineState;
import tradeassurance.payment.wire.model.WireRefusal;

/** The door to the lines of statements. */
@ApplicationScoped
class LineService {

    private static final Caller SELF = Caller.service("payment-service");

    private final Door door;
    private final BankLines lines;
    private final AwaitedTransfers awaited;
    private final PaymentService payments;
    private final EscrowService accounts;

    LineService(Door door, BankLines lines, AwaitedTransfers awaited, PaymentService payments, EscrowService accounts) {
        this.door = door;
        this.lines = lines;
        this.awaited = awaited;
        this.payments = payments;
        this.accounts = accounts;
    }

    Uni<Held<BankLine>> handle(String id, LineCommand command, Caller caller) {
        return door.handle(lines, id, caller, (line, by, now) -> line.decide(command, by));
    }

    Uni<Held<BankLine>> read(String id, Caller caller) {
        return door.read(lines, id, caller);
    }

    /** In the transaction under way: an operator gives a line to a payment that waits for a transfer. */
    Uni<Held<BankLine>> match(String id, String paymentId, Caller operator) {
        return awaited.find(paymentId).map(found -> found.orElseThrow(() -> new Refusal(WireRefusal.PAYMENT_NOT_WAITING,
                "there is no payment by wire " + paymentId).at("/payment_id")))
                .chain(payment -> handle(id, new LineCommand.Match(payment), operator));
    }

    /**
     * In the transaction under way: the money reaches its payment, under the lock of the order's account. Set aside where the
     * payment has got its money from another line meanwhile, or was called off.
     */
    Uni<Void> apply(String id) {
        return lines.lock(id).chain(row -> {
            BankLine line = row == null ? null : row.value();
            String payment = line == null || line.state() != LineState.MATCHED ? null : line.paymentId();
            return line == null || payment == null ? Uni.createFrom().voidItem()
                    : awaited.orderOf(payment).chain(accounts::require).chain(() -> awaited.lockWaiting(payment))
                            .chain(agreed -> agreed == null ? handle(id, new LineCommand.SetAside(), SELF)
                                    : payments.settle(payment, line.line().amount(), Charges.PROVIDER)
                                            .chain(() -> handle(id, new LineCommand.Apply(Fit.of(line.line().amount(), agreed)),
                                                    SELF)))
                            .replaceWithVoid();
        });
    }
}
