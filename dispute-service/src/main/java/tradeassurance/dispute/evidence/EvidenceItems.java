package tradeassurance.dispute.evidence;

import java.util.List;

import tradeassurance.dispute.EvidenceView;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** The evidence of a dispute, in the order in which it came. */
record EvidenceItems(List<EvidenceView> items) {

    static EvidenceView number(int number, Dispute dispute) {
        return EvidenceView.all(dispute).stream().filter(item -> item.number() == number).findFirst()
                .orElseThrow(() -> new Refusal(Refused.NOT_FOUND, "there is no evidence " + number));
    }
}
