package tradeassurance.order.model;

/** What may later stand in the way of a claim; told when the order is submitted, and never a refusal. */
public record Warning(String code, String detail) {

    static final Warning NOTHING_MEASURABLE = new Warning("SPECIFICATION_NOT_CLEAR",
            "no quality requirement is measurable: a quality claim may be refused");

    static final Warning NO_SAMPLE = new Warning("SAMPLE_NOT_CHECKED",
            "a bulk order without a word about a sample: check one, or agree to do without, or a quality claim may be refused");

    static final Warning BEFORE_SHIPMENT_ONLY = new Warning("DEFECT_FOUND_AFTER_ARRIVAL",
            "coverage ends with shipment: a quality claim after arrival is refused");

    static final Warning INSPECTED_BEFORE_SHIPMENT = new Warning("DEFECT_FOUND_AFTER_ARRIVAL",
            "what the buyer's own inspection passes before shipment cannot be claimed after arrival");
}
