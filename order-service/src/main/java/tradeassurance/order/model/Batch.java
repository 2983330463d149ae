package tradeassurance.order.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Refusal;

/** A part of what is left to ship. */
final class Batch {

    private Batch() {
    }

    /**
     * What is left after it; {@code BATCH_OVER_REMAINING} where it is more than there is, or names a line that is not there.
     */
    static List<Packed> checked(List<Packed> batch, List<Packed> left) {
        List<Packed> after = new ArrayList<>(left);
        for (int i = 0; i < batch.size(); i++) {
            Packed packed = batch.get(i);
            Packed open = after.stream().filter(line -> line.line() == packed.line()).findFirst().orElse(null);
            if (open == null || packed.quantity().signum() <= 0 || packed.quantity().compareTo(open.quantity()) > 0) {
                String there = open == null ? "nothing" : open.quantity().toPlainString();
                throw new Refusal(OrderRefusal.BATCH_OVER_REMAINING, "of line " + packed.line() + " " + there
                        + " is left to ship").at("/lines/" + i + "/quantity");
            }
            after.remove(open);
            BigDecimal rest = open.quantity().subtract(packed.quantity());
            if (rest.signum() > 0) {
                after.add(new Packed(packed.line(), rest));
            }
        }
        return after;
    }
}
