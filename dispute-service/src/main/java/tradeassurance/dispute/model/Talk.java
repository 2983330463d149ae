package tradeassurance.dispute.model;

import java.time.Instant;
import java.util.List;

import tradeassurance.dispute.model.DisputeLifecycle.Command;
import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** What is said in a dispute, and in which languages (R89). */
final class Talk {

    /** More messages than this nobody reads. */
    static final int MOST_MESSAGES = 1000;

    /** And more languages than this nobody needs. */
    static final int MOST_TRANSLATIONS = 20;

    private Talk() {
    }

    static Decision<Dispute> say(Dispute dispute, PartyCommand.Say said, Actor by, Instant now) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.MESSAGE, by.role());
        if (dispute.messages() >= MOST_MESSAGES) {
            throw new Refusal(DisputeRefusal.TOO_MANY, "a dispute has at most " + MOST_MESSAGES + " messages");
        }
        return Decision.of(dispute.in(next).withMessage(), new FileEvent.MessagePosted(dispute.messages() + 1, by.role(),
                said.words().sha256(), said.language(), now));
    }

    static Decision<Dispute> translate(Dispute dispute, EvidenceCommand.Translate wanted, Actor by) {
        State next = DisputeLifecycle.TABLE.next(dispute.state(), Command.TRANSLATE, by.role());
        Evidence item = dispute.evidence().stream().filter(piece -> piece.number() == wanted.number()).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no evidence " + wanted.number()));
        if (item.translations().size() >= MOST_TRANSLATIONS) {
            throw new Refusal(DisputeRefusal.TOO_MANY, "a piece has at most " + MOST_TRANSLATIONS + " translations");
        }
        List<Evidence> file = dispute.evidence().stream()
                .map(piece -> piece.number() == wanted.number() ? piece.with(wanted.translation()) : piece).toList();
        return Decision.of(dispute.in(next).with(file),
                new FileEvent.EvidenceTranslated(wanted.number(), wanted.translation()));
    }
}
