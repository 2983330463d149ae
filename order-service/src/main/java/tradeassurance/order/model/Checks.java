package tradeassurance.order.model;

/**
 * What is looked at before the goods are shipped.
 *
 * @param bulk whether a sample is expected to be checked before so much is made (A29)
 */
public record Checks(boolean bulk, SampleTerm sample, Inspection inspection) {

    public static final Checks NONE = new Checks(false, SampleTerm.NOT_AGREED, Inspection.NONE);
}
