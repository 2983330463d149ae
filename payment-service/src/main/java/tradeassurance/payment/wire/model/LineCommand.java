package tradeassurance.payment.wire.model;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;

/** What is done with a line, with what it carries. */
public sealed interface LineCommand {

    Decision<BankLine> to(BankLine line, Actor by);

    /** Its payment has settled with it. */
    record Apply(Fit fit) implements LineCommand {
        @Override
        public Decision<BankLine> to(BankLine line, Actor by) {
            return line.apply(fit, by);
        }
    }

    /** Its payment cannot take it after all. */
    record SetAside() implements LineCommand {
        @Override
        public Decision<BankLine> to(BankLine line, Actor by) {
            return line.setAside(by);
        }
    }

    /**
     * An operator knows which payment it is for.
     *
     * @param payment the payment as it is at this moment
     */
    record Match(AwaitedTransfer payment) implements LineCommand {
        @Override
        public Decision<BankLine> to(BankLine line, Actor by) {
            return line.match(payment, by);
        }
    }

    /** An operator has had the bank send it back, under this reference of the bank. */
    record Return(String bankReference, String note) implements LineCommand {
        @Override
        public Decision<BankLine> to(BankLine line, Actor by) {
            return line.giveBack(this, by);
        }
    }

    /** An operator has seen to what follows from a reversal. */
    record Close(String note) implements LineCommand {
        @Override
        public Decision<BankLine> to(BankLine line, Actor by) {
            return line.close(note, by);
        }
    }
}
