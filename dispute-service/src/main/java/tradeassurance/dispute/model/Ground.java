package tradeassurance.dispute.model;

/** Why a claim may be rejected (R103 to R108). */
public enum Ground {
    SPECIFICATION_NOT_CLEAR("the contract does not say clearly what was to be delivered"),
    SAMPLE_NOT_CHECKED("no sample was checked before a bulk order"),
    DEFECT_FOUND_AFTER_ARRIVAL("the defect was found only after arrival, where that is too late"),
    UNSUBSTANTIATED("no ground or no evidence was given"),
    OUTSIDE_COVERAGE_PERIOD("the claim came after the coverage had ended"),
    NOT_PAID_ON_PLATFORM("nothing was paid through the platform"),
    NOT_COVERED("the claim is about neither lateness nor quality"),
    BREACH_ACCEPTED_BY_BUYER("the buyer had accepted the breach");

    private final String meaning;

    Ground(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
