package tradeassurance.dispute.evidence;

import java.util.List;

import tradeassurance.dispute.EvidenceView;

/** The evidence of a dispute, in the order in which it came. */
record EvidenceItems(List<EvidenceView> items) {
}
