package tradeassurance.order.sample;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.redaction.Redact;
import tradeassurance.order.SeenOrder;
import tradeassurance.order.SeenOrders;
import tradeassurance.order.paper.PaperTrail;
import tradeassurance.order.paper.model.PaperEvent.SampleNoteRedacted;
import tradeassurance.order.paper.model.RedactPaper;

/** Takes notes out of checks of samples; what was measured stays. */
@ApplicationScoped
class NoteRedactions {

    private final PaperTrail papers;
    private final SeenOrders orders;
    private final SampleChecks checks;
    private final Once once;

    NoteRedactions(PaperTrail papers, SeenOrders orders, SampleChecks checks, Once once) {
        this.papers = papers;
        this.orders = orders;
        this.checks = checks;
        this.once = once;
    }

    /** Takes out the note; in a transaction of {@code Once}. Repeats of the recording say it, too. */
    Uni<SampleCheckView> redact(SeenOrder order, long number, Redact wanted, Caller caller) {
        return papers.add(order, caller, () -> command(order.id(), number, wanted))
                .chain(held -> checks.noted(order.id(), number)
                        .invoke(row -> row.redact(wanted.by(held.by(), held.value().lastAt()))))
                .map(SampleCheckView::of)
                .call(view -> once.sayInstead(view.party(), "/v1/orders/" + order.id() + "/sample-checks", number, view));
    }

    private Uni<RedactPaper> command(String orderId, long number, Redact wanted) {
        return checks.noted(orderId, number).chain(row -> orders.disputeOver(orderId)
                .map(dispute -> new RedactPaper(new SampleNoteRedacted(row.id, number, wanted.reason()), row.redacted != null,
                        dispute.orElse(null))));
    }
}
