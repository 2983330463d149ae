package tradeassurance.payment.lc;

import java.time.Instant;
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
import tradeassurance.payment.lc.model.CreditState;
import tradeassurance.payment.lc.model.CreditTerms;
import tradeassurance.payment.lc.model.LetterOfCredit;
import tradeassurance.payment.lc.model.PaymentTrigger;

@Entity
@Table(name = "letter_of_credit")
@NullUnmarked
class CreditEntity implements Row<LetterOfCredit> {

    @Id
    String id;
    String orderId;
    String paymentId;
    String buyerId;
    String supplierId;
    String instalment;
    String currency;
    long amount;
    long fee;
    @Enumerated(EnumType.STRING)
    PaymentTrigger paymentTrigger;
    String applicant;
    String beneficiary;
    LocalDate shipBy;
    LocalDate expiresOn;
    int presentationDays;
    Instant appliedAt;
    Instant expiresAt;
    @Enumerated(EnumType.STRING)
    CreditState state;
    String facts;
    @Embedded
    Trail trail = new Trail();

    CreditEntity() {
    }

    CreditEntity(LetterOfCredit first) {
        become(first);
    }

    @Override
    public LetterOfCredit value() {
        CreditTerms terms = new CreditTerms(orderId, paymentId, buyerId, supplierId, instalment,
                Money.ofMinor(amount, currency), Money.ofMinor(fee, currency), paymentTrigger, applicant, beneficiary, shipBy,
                expiresOn, presentationDays, appliedAt, expiresAt);
        return new LetterOfCredit(id, terms, state, FactsJson.read(facts));
    }

    @Override
    public void become(LetterOfCredit next) {
        id = next.id();
        terms(next.terms());
        state = next.state();
        facts = FactsJson.write(next.facts());
    }

    private void terms(CreditTerms terms) {
        orderId = terms.orderId();
        paymentId = terms.paymentId();
        buyerId = terms.buyerId();
        supplierId = terms.supplierId();
        instalment = terms.instalment();
        currency = terms.amount().currencyCode();
        amount = terms.amount().minor();
        fee = terms.fee().minor();
        paymentTrigger = terms.trigger();
        applicant = terms.applicant();
        beneficiary = terms.beneficiary();
        shipBy = terms.shipBy();
        expiresOn = terms.expiresOn();
        presentationDays = terms.presentationDays();
        appliedAt = terms.appliedAt();
        expiresAt = terms.expiresAt();
    }

    @Override
    public Trail trail() {
        return trail;
    }
}
