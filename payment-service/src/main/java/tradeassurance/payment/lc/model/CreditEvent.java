package tradeassurance.payment.lc.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import tradeassurance.kernel.Event;
import tradeassurance.kernel.Money;

/** What has happened to a letter of credit. */
public sealed interface CreditEvent extends Event {

    record CreditApplied(String orderId, String paymentId, String instalment, Money amount, Money fee, PaymentTrigger trigger,
            LocalDate shipBy, LocalDate expiresOn) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.applied";
        }
    }

    record CreditIssued(String reference, Money amount, LocalDate expiresOn) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.issued";
        }
    }

    /** The bank's promise is in the supplier's hands. */
    record CreditAdvised(String orderId, String paymentId, Money amount, Instant at) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.advised";
        }
    }

    record CreditPresented(int number, List<PresentedDocument> documents, Instant examineBy) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.presented";
        }
    }

    record CreditDiscrepant(int number, List<Discrepancy> discrepancies) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.discrepant";
        }
    }

    /** @param because COMPLYING, SILENCE or WAIVER */
    record CreditAccepted(int number, String because) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.accepted";
        }
    }

    record GoodsArrived(String port, Instant at) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.goods_arrived";
        }
    }

    /** Nobody has told of the arrival, and the time that it takes at the most is over. */
    record ArrivalPresumed(Instant shippedAt, Instant at) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.arrival_presumed";
        }
    }

    /** The bank pays. */
    record CreditHonoured(String orderId, String paymentId, Money amount, PaymentTrigger trigger, Instant at)
            implements
                CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.honoured";
        }
    }

    /** The bank does not pay. */
    record CreditRefused(String orderId, String paymentId, CreditState refusedIn, String reason) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.refused";
        }
    }

    record CreditWithdrawn(String orderId, String paymentId) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.withdrawn";
        }
    }

    record CreditExpired(String orderId, String paymentId, CreditState expiredIn, LocalDate expiredOn) implements CreditEvent {
        @Override
        public String type() {
            return "letter_of_credit.expired";
        }
    }
}
