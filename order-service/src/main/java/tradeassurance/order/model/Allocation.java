package tradeassurance.order.model;

import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;

/** Which money pays for which instalment: the earlier before the later, what has settled before what is promised. */
final class Allocation {

    private Allocation() {
    }

    static List<Instalment> of(Payments payments) {
        List<Instalment> instalments = new ArrayList<>();
        Money settled = payments.received().minus(payments.returned());
        Money promised = payments.promised();
        int last = payments.parts().size() - 1;
        for (int i = 0; i <= last; i++) {
            Part part = payments.parts().get(i);
            Money paid = i == last ? settled : settled.min(part.owed());
            Money open = part.owed().minus(paid).max(settled.minus(settled));
            Money covered = i == last ? promised : promised.min(open);
            instalments.add(new Instalment(part.planned(), paid, covered, part.waived(), part.completeAt(), part.overdueAt()));
            settled = settled.minus(paid);
            promised = promised.minus(covered);
        }
        return List.copyOf(instalments);
    }
}
