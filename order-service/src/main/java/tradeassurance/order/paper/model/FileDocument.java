package tradeassurance.order.paper.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * A document is added. Whoever handed in the one that it supersedes does so again; nobody replaces the other side's.
 *
 * @param older what it supersedes; null where it is the first
 */
public record FileDocument(PaperEvent.DocumentFiled filed, @Nullable Older older) implements PaperCommand {

    /**
     * A document that is to be superseded.
     *
     * @param party who handed it in
     * @param newest null while nothing supersedes it, else what does
     */
    public record Older(String id, String party, @Nullable String newest) {
    }

    @Override
    public Decision<Papers> on(Papers papers, Actor by, Instant now) {
        if (older != null && !older.party().equals(by.party())) {
            throw new Refusal(Refused.FORBIDDEN, "only who handed in a document supersedes it").at("/supersedes");
        }
        if (older != null && older.newest() != null) {
            throw new Refusal(PaperRefusal.DOCUMENT_SUPERSEDED, older.id() + " is superseded by " + older.newest())
                    .at("/supersedes").with("superseded_by", older.newest());
        }
        return Decision.of(papers.withDocument(now), filed);
    }
}
