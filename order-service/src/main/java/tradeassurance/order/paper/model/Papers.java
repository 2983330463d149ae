package tradeassurance.order.paper.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/**
 * The papers of an order. They have no states and no timers: they only grow, whatever becomes of the order, and may lose words
 * on legal grounds.
 *
 * @param id the order's
 * @param waivedBy the sides that have said that they do without a sample
 * @param lastAt when the last one came in, or lost its words
 */
public record Papers(String id, String buyer, String supplier, int documents, int messages, int sampleChecks,
        Set<Role> waivedBy, Instant lastAt) implements Aggregate<Papers> {

    public static final int MOST_DOCUMENTS = 500;
    public static final int MOST_MESSAGES = 10_000;
    public static final int MOST_SAMPLE_CHECKS = 100;

    public Papers {
        waivedBy = Set.copyOf(waivedBy);
    }

    /** What comes of adding a paper. */
    public Decision<Papers> decide(PaperCommand command, Actor by, Instant now) {
        return command.on(this, by, now);
    }

    Papers withDocument(Instant now) {
        requireRoom(documents, MOST_DOCUMENTS, "documents");
        return new Papers(id, buyer, supplier, documents + 1, messages, sampleChecks, waivedBy, now);
    }

    Papers withMessage(Instant now) {
        requireRoom(messages, MOST_MESSAGES, "messages");
        return new Papers(id, buyer, supplier, documents, messages + 1, sampleChecks, waivedBy, now);
    }

    Papers withSampleCheck(Instant now) {
        requireRoom(sampleChecks, MOST_SAMPLE_CHECKS, "sample checks");
        return new Papers(id, buyer, supplier, documents, messages, sampleChecks + 1, waivedBy, now);
    }

    Papers withWaiver(Role side, Instant now) {
        Set<Role> sides = EnumSet.of(side);
        sides.addAll(waivedBy);
        return new Papers(id, buyer, supplier, documents, messages, sampleChecks, sides, now);
    }

    Papers redacted(Instant now) {
        return new Papers(id, buyer, supplier, documents, messages, sampleChecks, waivedBy, now);
    }

    /** Whether both sides do without a sample. */
    public boolean waived() {
        return waivedBy.containsAll(Set.of(Role.BUYER, Role.SUPPLIER));
    }

    private static void requireRoom(int present, int most, String what) {
        if (present >= most) {
            throw new Refusal(PaperRefusal.TOO_MANY_PAPERS, "an order has at most " + most + " " + what).with("most", most);
        }
    }

    @Override
    public List<Deadline> deadlines() {
        return List.of();
    }

    @Override
    public Decision<Papers> lapse(Deadline due) {
        throw new IllegalStateException("papers have no timers: " + due);
    }
}
