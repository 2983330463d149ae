package tradeassurance.payment.lc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.deadline.DeadlineView;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditFacts;
import tradeassurance.payment.lc.model.CreditLifecycle;
import tradeassurance.payment.lc.model.CreditState;
import tradeassurance.payment.lc.model.CreditTerms;
import tradeassurance.payment.lc.model.LetterOfCredit;
import tradeassurance.payment.lc.model.PaymentTrigger;
import tradeassurance.payment.lc.model.Presentation;

/**
 * A letter of credit as its parties and its bank see it.
 *
 * @param paymentId the payment that settles when the bank pays
 * @param documentFee what the buyer pays the platform on top (R64)
 * @param reference the bank's number; null until it is issued
 * @param presentation the last one
 * @param ending why it came to nothing; null unless it did
 */
record CreditView(String id, String orderId, String paymentId, String buyerId, String supplierId, String instalment,
        CreditState status, Money amount, Money documentFee, PaymentTrigger paymentTrigger, String applicant,
        String beneficiary, LocalDate shipBy, LocalDate expiresOn, int presentationDays, @Nullable String reference,
        @Nullable Presentation presentation, @Nullable Instant issuedAt, @Nullable Instant advisedAt,
        @Nullable Instant arrivedAt, @Nullable Instant honouredAt, @Nullable String ending, Instant createdAt,
        List<DeadlineView> deadlines, List<String> allowedActions) {

    static CreditView of(Held<LetterOfCredit> held) {
        return of(held.value(), held.by().role());
    }

    static CreditView of(LetterOfCredit credit, Role viewer) {
        CreditTerms terms = credit.terms();
        CreditFacts facts = credit.facts();
        return new CreditView(credit.id(), terms.orderId(), terms.paymentId(), terms.buyerId(), terms.supplierId(),
                terms.instalment(), credit.state(), terms.amount(), terms.fee(), terms.trigger(), terms.applicant(),
                terms.beneficiary(), terms.shipBy(), terms.expiresOn(), terms.presentationDays(), facts.reference(),
                facts.presentation(), facts.issuedAt(), facts.advisedAt(), facts.arrivedAt(), facts.honouredAt(),
                facts.ending(), terms.appliedAt(), credit.deadlines().stream().map(DeadlineView::of).toList(),
                CreditLifecycle.TABLE.allowed(credit.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
