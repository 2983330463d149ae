package tradeassurance.payment.lc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.payment.lc.model.Credits.APPLIED;
import static tradeassurance.payment.lc.model.Credits.BANK;
import static tradeassurance.payment.lc.model.Credits.BUYER;
import static tradeassurance.payment.lc.model.Credits.advised;
import static tradeassurance.payment.lc.model.Credits.issued;
import static tradeassurance.payment.lc.model.Credits.refusal;
import static tradeassurance.payment.lc.model.Credits.terms;
import static tradeassurance.payment.lc.model.Credits.usd;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.payment.lc.model.CreditCommand.Issue;
import tradeassurance.payment.lc.model.CreditCommand.Refuse;
import tradeassurance.payment.lc.model.CreditCommand.Withdraw;

/** What a bank issues is held against what was applied for. */
class IssuedCreditTest {

    @ParameterizedTest(name = "shipment by 10 April, 21 days, expiry {0}: {1}")
    @CsvSource({ "2026-04-30, false", "2026-05-01, true" })
    void aCreditOutlastsTheDaysOfPresentation(String expiresOn, boolean longEnough) {
        CreditTerms terms = terms(PaymentTrigger.SHIPMENT, expiresOn);
        if (longEnough) {
            // 1 May is no banking day: documents may come on Monday the 4th.
            assertThat(LetterOfCredit.apply("lc_1", terms).next().deadlines()).singleElement()
                    .satisfies(due -> assertThat(due.dueAt()).isEqualTo("2026-05-05T00:00:00Z"));
        } else {
            Refusal no = refusal(() -> LetterOfCredit.apply("lc_1", terms));
            assertThat(no.reason()).isEqualTo(CreditRefusal.EXPIRY_TOO_EARLY);
            assertThat(no.facts()).containsEntry("earliest", "2026-05-01");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            issued | differs in
            as applied for |
            another amount | /amount
            another currency | /amount
            another expiry | /expires_on
            another shipment | /ship_by
            no shipment | /ship_by
            other days | /presentation_days
            no days |
            another buyer | /applicant
            a longer buyer | /applicant
            another supplier | /beneficiary
            all of it | /amount /expires_on /ship_by /presentation_days /applicant /beneficiary
            """)
    void everyDifferenceFromTheApplicationIsNamed(String how, String where) {
        IssuedCredit as = issued();
        LocalDate later = LocalDate.parse("2026-06-01");
        IssuedCredit issued = switch (how) {
            case "as applied for" -> as;
            case "another amount" ->
                with(as, usd("70000.01"), as.expiresOn(), as.shipBy(), 21, as.applicant(), as.beneficiary());
            case "another currency" -> with(as, Money.of("70000.00", "EUR"), as.expiresOn(), as.shipBy(), 21, as.applicant(),
                    as.beneficiary());
            case "another expiry" -> with(as, as.amount(), later, as.shipBy(), 21, as.applicant(), as.beneficiary());
            case "another shipment" -> with(as, as.amount(), as.expiresOn(), later, 21, as.applicant(), as.beneficiary());
            case "no shipment" -> with(as, as.amount(), as.expiresOn(), null, 21, as.applicant(), as.beneficiary());
            case "other days" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 14, as.applicant(), as.beneficiary());
            case "no days" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), null, as.applicant(), as.beneficiary());
            case "another buyer" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, "SOMEBODY ELSE", as.beneficiary());
            case "a longer buyer" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, "HARBOUR LIGHTS LTD HOLDING",
                    as.beneficiary());
            case "another supplier" -> with(as, as.amount(), as.expiresOn(), as.shipBy(), 21, as.applicant(), "LANTERNS");
            case "all of it" -> with(as, usd("1.00"), later, later, 1, "X", "Y");
            default -> throw new IllegalArgumentException(how);
        };
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        if (where == null) {
            assertThat(credit.decide(new Issue(issued), BANK, APPLIED).next().state()).isEqualTo(CreditState.ISSUED);
        } else {
            Refusal no = refusal(() -> credit.decide(new Issue(issued), BANK, APPLIED));
            assertThat(no.reason()).isEqualTo(CreditRefusal.CREDIT_DIFFERS);
            assertThat(String.join(" ", no.faults().stream().map(Refusal.Fault::pointer).toList())).isEqualTo(where);
        }
    }

    private static IssuedCredit with(IssuedCredit as, Money amount, LocalDate expiresOn, LocalDate shipBy, Integer days,
            String applicant, String beneficiary) {
        return new IssuedCredit(as.reference(), as.form(), amount, expiresOn, shipBy, days, applicant, beneficiary);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "IRREVOCABLE, true", "IRREVOCABLE TRANSFERABLE, true", "IRREVOC TRANS STANDBY, true", "REVOCABLE, false" })
    void aCreditThatCanBeTakenBackPromisesNothing(String form, boolean taken) {
        IssuedCredit as = issued();
        IssuedCredit issued = new IssuedCredit(as.reference(), form, as.amount(), as.expiresOn(), as.shipBy(), 21,
                as.applicant(),
                as.beneficiary());
        LetterOfCredit credit = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        if (taken) {
            assertThat(credit.decide(new Issue(issued), BANK, APPLIED).next().facts().reference()).isEqualTo("LC-2026-001");
        } else {
            assertThat(refusal(() -> credit.decide(new Issue(issued), BANK, APPLIED)).reason())
                    .isEqualTo(CreditRefusal.CREDIT_NOT_IRREVOCABLE);
        }
    }

    @Test
    void whatComesToNothingSaysWhy() {
        LetterOfCredit applied = LetterOfCredit.apply("lc_1", terms(PaymentTrigger.SHIPMENT, "2026-05-08")).next();
        assertThat(applied.decide(new Refuse("no credit line"), BANK, APPLIED).next().facts().ending())
                .isEqualTo("no credit line");
        LetterOfCredit withdrawn = applied.decide(new Withdraw(), BUYER, APPLIED).next();
        assertThat(withdrawn.state()).isEqualTo(CreditState.WITHDRAWN);
        assertThat(withdrawn.decide(new Withdraw(), new Actor(Role.SERVICE, "payment-service"), APPLIED).events()).isEmpty();
        assertThatThrownBy(() -> advised(PaymentTrigger.SHIPMENT).decide(new Withdraw(), BUYER, APPLIED))
                .isInstanceOf(Refusal.class);
    }
}
