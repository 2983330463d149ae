package tradeassurance.payment.lc.model;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What is asked of a letter of credit, with what it carries. */
public sealed interface CreditCommand {

    Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now);

    /** The bank has issued it. */
    record Issue(IssuedCredit issued) implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.issue(issued, by, now);
        }
    }

    /** The supplier has been handed it. */
    record Advise() implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.advise(by, now);
        }
    }

    /**
     * The supplier lays documents before the bank.
     *
     * @param shippedAt when the goods were shipped, as the order says; null where they were not
     */
    record Present(List<PresentedDocument> documents, @Nullable Instant shippedAt, CreditClock clock) implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.present(this, by, now);
        }
    }

    /** The bank has examined the documents: complying, or with everything that it holds against them. */
    record Examine(boolean complying, List<Discrepancy> discrepancies, CreditClock clock) implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.examine(this, by, now);
        }
    }

    /** The buyer takes the documents as they are. */
    record Waive() implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.waive(by, now);
        }
    }

    /** The goods are at the port of destination. */
    record Arrive(String port) implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.arrive(port, by, now);
        }
    }

    /** The bank will not issue it, or not pay on the documents that it has. */
    record Refuse(String reason) implements CreditCommand {
        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.refuse(reason, by, now);
        }
    }

    /** The buyer calls it off, or its order does not wait for it. */
    record Withdraw(String because) implements CreditCommand {
        public Withdraw() {
            this("the application was called off");
        }

        @Override
        public Decision<LetterOfCredit> to(LetterOfCredit credit, Actor by, Instant now) {
            return credit.withdraw(because, by);
        }
    }
}
