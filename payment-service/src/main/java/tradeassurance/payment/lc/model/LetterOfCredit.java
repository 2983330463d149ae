package tradeassurance.payment.lc.model;

import static tradeassurance.payment.lc.model.CreditLifecycle.TABLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditEvent.ArrivalPresumed;
import tradeassurance.payment.lc.model.CreditEvent.CreditAccepted;
import tradeassurance.payment.lc.model.CreditEvent.CreditAdvised;
import tradeassurance.payment.lc.model.CreditEvent.CreditApplied;
import tradeassurance.payment.lc.model.CreditEvent.CreditDiscrepant;
import tradeassurance.payment.lc.model.CreditEvent.CreditExpired;
import tradeassurance.payment.lc.model.CreditEvent.CreditHonoured;
import tradeassurance.payment.lc.model.CreditEvent.CreditIssued;
import tradeassurance.payment.lc.model.CreditEvent.CreditPresented;
import tradeassurance.payment.lc.model.CreditEvent.CreditRefused;
import tradeassurance.payment.lc.model.CreditEvent.CreditWithdrawn;
import tradeassurance.payment.lc.model.CreditEvent.GoodsArrived;

/**
 * A bank's promise to pay an instalment against documents (R62-R64, UCP 600). Nothing of the supplier's limit is used before
 * the bank has paid (A23).
 *
 * @param facts what has become known of it so far
 */
public record LetterOfCredit(String id, CreditTerms terms, CreditState state, CreditFacts facts)
        implements
            Aggregate<LetterOfCredit> {

    /** Refused with {@code expiry-too-early} where documents of a shipment on the last day could come too late. */
    public static Decision<LetterOfCredit> apply(String id, CreditTerms terms) {
        refuseEarlyExpiry(terms);
        return Decision.of(new LetterOfCredit(id, terms, CreditState.APPLIED, CreditFacts.NONE),
                new CreditApplied(terms.orderId(), terms.paymentId(), terms.instalment(), terms.amount(), terms.fee(),
                        terms.trigger(), terms.shipBy(), terms.expiresOn()));
    }

    private static void refuseEarlyExpiry(CreditTerms terms) {
        var earliest = CreditClock.earliestExpiry(terms.shipBy(), terms.presentationDays());
        if (terms.expiresOn().isBefore(earliest)) {
            throw new Refusal(CreditRefusal.EXPIRY_TOO_EARLY,
                    "shipment by " + terms.shipBy() + " and " + terms.presentationDays()
                            + " days to present its documents need a credit that is valid until " + earliest)
                    .at("/expires_on")
                    .with("earliest", earliest.toString());
        }
    }

    public Decision<LetterOfCredit> decide(CreditCommand command, Actor by, Instant now) {
        return command.to(this, by, now);
    }

    Decision<LetterOfCredit> issue(IssuedCredit issued, Actor by, Instant now) {
        CreditState next = TABLE.next(state, CreditAction.ISSUE, by.role());
        if (!issued.irrevocable()) {
            throw new Refusal(CreditRefusal.CREDIT_NOT_IRREVOCABLE,
                    "a credit of the form " + issued.form() + " promises nothing")
                    .at("/form");
        }
        var differences = issued.differences(terms);
        if (!differences.isEmpty()) {
            throw new Refusal(CreditRefusal.CREDIT_DIFFERS,
                    "the credit is not what was applied for; amend it, or have the buyer apply anew").with(differences);
        }
        return Decision.of(with(next, facts.issued(issued.reference(), now)),
                new CreditIssued(issued.reference(), issued.amount(), issued.expiresOn()));
    }

    Decision<LetterOfCredit> advise(Actor by, Instant now) {
        return Decision.of(with(TABLE.next(state, CreditAction.ADVISE, by.role()), facts.advised(now)),
                new CreditAdvised(terms.orderId(), terms.paymentId(), terms.amount(), now));
    }

    Decision<LetterOfCredit> present(CreditCommand.Present asked, Actor by, Instant now) {
        CreditState next = TABLE.next(state, CreditAction.PRESENT, by.role());
        Instant shipped = asked.shippedAt();
        if (shipped == null) {
            throw new Refusal(CreditRefusal.GOODS_NOT_SHIPPED, "documents of shipment are presented after shipment");
        }
        Instant presentBy = asked.clock().presentBy(terms, shipped);
        if (!now.isBefore(presentBy)) {
            throw new Refusal(CreditRefusal.PRESENTATION_TOO_LATE, "documents had to be presented before " + presentBy)
                    .with("present_by", presentBy.toString());
        }
        Presentation made = new Presentation(facts.presentations() + 1, shipped, now, asked.clock().examineBy(now),
                asked.documents(), List.of(), null);
        return Decision.of(with(next, facts.presented(made)),
                new CreditPresented(made.number(), made.documents(), made.examineBy()));
    }

    Decision<LetterOfCredit> examine(CreditCommand.Examine found, Actor by, Instant now) {
        TABLE.require(state, CreditAction.EXAMINE, by.role());
        if (found.complying() != found.discrepancies().isEmpty()) {
            throw new Refusal(CreditRefusal.EXAMINATION_INCOMPLETE,
                    "complying documents have no discrepancies, and a notice of refusal names each of them")
                    .at("/discrepancies");
        }
        if (found.complying()) {
            return accept(CreditAction.EXAMINE, "COMPLYING", by, now);
        }
        Presentation refused = presentation().refused(found.discrepancies(), found.clock().answerBy(terms, now));
        return Decision.of(with(TABLE.next(state, CreditAction.EXAMINE, by.role(), CreditState.DISCREPANT),
                facts.presented(refused)), new CreditDiscrepant(refused.number(), refused.discrepancies()));
    }

    Decision<LetterOfCredit> waive(Actor by, Instant now) {
        TABLE.require(state, CreditAction.WAIVE, by.role());
        return accept(CreditAction.WAIVE, "WAIVER", by, now);
    }

    Decision<LetterOfCredit> arrive(String port, Actor by, Instant now) {
        TABLE.require(state, CreditAction.ARRIVE, by.role());
        if (facts.arrivedAt() != null) {
            return Decision.unchanged(this);
        }
        GoodsArrived arrived = new GoodsArrived(port, now);
        if (state != CreditState.ACCEPTED) {
            return Decision.of(with(TABLE.next(state, CreditAction.ARRIVE, by.role()), facts.arrived(now)), arrived);
        }
        return Decision.of(with(TABLE.next(state, CreditAction.ARRIVE, by.role()), facts.arrived(now).honoured(now)), arrived,
                honoured(now));
    }

    Decision<LetterOfCredit> refuse(String reason, Actor by, Instant now) {
        return Decision.of(with(TABLE.next(state, CreditAction.REFUSE, by.role()), facts.ended(reason)),
                new CreditRefused(terms.orderId(), terms.paymentId(), state, reason));
    }

    Decision<LetterOfCredit> withdraw(String because, Actor by) {
        if (by.is(Role.SERVICE) && TABLE.terminal(state)) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(TABLE.next(state, CreditAction.WITHDRAW, by.role()), facts.ended(because)),
                new CreditWithdrawn(terms.orderId(), terms.paymentId()));
    }

    /** The bank is bound; it pays at once where nothing more is awaited (R63). */
    private Decision<LetterOfCredit> accept(CreditAction how, String because, Actor by, Instant now) {
        List<Event> events = new ArrayList<>(List.of(new CreditAccepted(presentation().number(), because)));
        boolean pays = terms.trigger() == PaymentTrigger.SHIPMENT || facts.arrivedAt() != null || !now.isBefore(arrivesBy());
        if (pays) {
            events.add(honoured(now));
        }
        CreditState next = TABLE.next(state, how, by.role(), pays ? CreditState.HONOURED : CreditState.ACCEPTED);
        return new Decision<>(with(next, pays ? facts.honoured(now) : facts), events);
    }

    private CreditHonoured honoured(Instant now) {
        return new CreditHonoured(terms.orderId(), terms.paymentId(), terms.amount(), terms.trigger(), now);
    }

    private Presentation presentation() {
        Presentation last = facts.presentation();
        if (last == null) {
            throw new IllegalStateException("nothing was ever presented under " + id);
        }
        return last;
    }

    private LetterOfCredit with(CreditState next, CreditFacts known) {
        return new LetterOfCredit(id, terms, next, known);
    }

    Instant expiresAt() {
        return terms.expiresAt();
    }

    Instant examineBy() {
        return presentation().examineBy();
    }

    Instant arrivesBy() {
        return presentation().shippedAt().plus(CreditClock.LONGEST_VOYAGE);
    }

    @Nullable
    Instant answerBy() {
        return presentation().answerBy();
    }

    @Override
    public List<Deadline> deadlines() {
        return TABLE.deadlines(this, state);
    }

    @Override
    public Decision<LetterOfCredit> lapse(Deadline due) {
        return switch (TABLE.lapse(due)) {
            case TAKE_AS_COMPLYING -> accept(CreditAction.TAKE_AS_COMPLYING, "SILENCE", Actor.CLOCK, due.dueAt());
            case TAKE_AS_ARRIVED -> Decision.of(
                    with(TABLE.next(state, CreditAction.TAKE_AS_ARRIVED, Actor.CLOCK.role()), facts.honoured(due.dueAt())),
                    new ArrivalPresumed(presentation().shippedAt(), due.dueAt()), honoured(due.dueAt()));
            case EXPIRE -> Decision.of(
                    with(TABLE.next(state, CreditAction.EXPIRE, Actor.CLOCK.role()),
                            facts.ended("expired on " + terms.expiresOn())),
                    new CreditExpired(terms.orderId(), terms.paymentId(), state, terms.expiresOn()));
            case ISSUE, ADVISE, PRESENT, EXAMINE, WAIVE, ARRIVE, REFUSE, WITHDRAW ->
                throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
