package tradeassurance.dispute.model;

/** Why a claim may be rejected (R103 to R108). */
public enum Ground {
    SPECIFICATION_NOT_CLEAR,
    SAMPLE_NOT_CHECKED,
    DEFECT_FOUND_AFTER_ARRIVAL,
    UNSUBSTANTIATED,
    OUTSIDE_COVERAGE_PERIOD,
    NOT_PAID_ON_PLATFORM,
    NOT_COVERED,
    BREACH_ACCEPTED_BY_BUYER
}
