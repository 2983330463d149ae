package tradeassurance.payment.lc;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.payment.lc.model.CreditCommand;
import tradeassurance.payment.lc.model.CreditCommand.Examine;
import tradeassurance.payment.lc.model.CreditCommand.Present;
import tradeassurance.payment.lc.model.LetterOfCredit;

/** The door to letters of credit. */
@ApplicationScoped
class CreditService {

    private final Door door;
    private final LettersOfCredit credits;
    private final CreditPayments payments;
    private final CreditApplications applications;

    CreditService(Door door, LettersOfCredit credits, CreditPayments payments, CreditApplications applications) {
        this.door = door;
        this.credits = credits;
        this.payments = payments;
        this.applications = applications;
    }

    Uni<Held<LetterOfCredit>> handle(String id, CreditCommand command, Caller caller) {
        return door.handle(credits, id, caller, (credit, by, now) -> credit.decide(command, by, now));
    }

    /** The same for what makes no sense unless the order holds still for the payment. */
    Uni<Held<LetterOfCredit>> handleWaiting(String id, CreditCommand command, Caller caller) {
        return handle(id, command, caller)
                .chain(held -> payments.requireWaiting(held.value().terms().paymentId()).replaceWith(held));
    }

    Uni<Held<LetterOfCredit>> read(String id, Caller caller) {
        return door.read(credits, id, caller);
    }

    /** @param shippedAt as the order said a moment ago; null where nothing is shipped */
    Uni<Held<LetterOfCredit>> present(String id, PresentDocuments documents, @Nullable Instant shippedAt, Caller caller) {
        return handle(id, new Present(documents.presented(), shippedAt, applications.clock()), caller);
    }

    Uni<Held<LetterOfCredit>> examine(String id, ExamineDocuments found, Caller caller) {
        return handle(id, new Examine(found.complying(), found.found(), applications.clock()), caller);
    }
}
