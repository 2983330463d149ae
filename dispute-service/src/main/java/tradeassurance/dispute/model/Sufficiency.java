package tradeassurance.dispute.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Role;

/**
 * Whether the buyer's side of the file has what such a claim usually needs. A hint, never a condition.
 *
 * @param missing what would still help, each line one kind of evidence or another of the same use
 */
public record Sufficiency(boolean sufficient, List<Set<EvidenceType>> missing) {

    private static final Set<EvidenceType> CONTRACT = Set.of(EvidenceType.CONTRACT_OR_INVOICE);
    private static final Set<EvidenceType> SPECIFICATION = Set.of(EvidenceType.PRODUCT_SPECIFICATION,
            EvidenceType.DESIGN_DRAWING);
    private static final Set<EvidenceType> DEFECT = Set.of(EvidenceType.DEFECT_MEDIA, EvidenceType.INSPECTION_REPORT);
    private static final Set<EvidenceType> WORDS = Set.of(EvidenceType.COMMUNICATION_RECORD);

    public Sufficiency {
        missing = List.copyOf(missing);
    }

    public static Sufficiency of(Dispute dispute) {
        List<Set<EvidenceType>> missing = new ArrayList<>(needed(dispute.claim()));
        missing.removeIf(kinds -> dispute.evidence().stream().filter(item -> item.by() != Role.SUPPLIER)
                .anyMatch(item -> kinds.contains(item.type())));
        return new Sufficiency(missing.isEmpty(), missing);
    }

    /** That nothing has been shipped the platform knows itself. */
    private static List<Set<EvidenceType>> needed(Claim claim) {
        return switch (claim.reason()) {
            case QUALITY_NOT_AS_CONTRACTED -> List.of(CONTRACT, SPECIFICATION, DEFECT);
            case NOT_SHIPPED_ON_TIME, NOT_DELIVERED_ON_TIME -> claim.shipped() ? List.of(CONTRACT, WORDS) : List.of(CONTRACT);
            case CANCELLATION_BY_AGREEMENT -> List.of();
        };
    }
}
