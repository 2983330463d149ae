package tradeassurance.payment.lc.model;

/**
 * A document that the supplier lays before the bank.
 *
 * @param reference its number, such as that of a bill of lading
 */
public record PresentedDocument(Type type, String reference) {

    /** What credits usually ask for. */
    public enum Type {
        COMMERCIAL_INVOICE,
        BILL_OF_LADING,
        AIR_WAYBILL,
        PACKING_LIST,
        INSURANCE_CERTIFICATE,
        CERTIFICATE_OF_ORIGIN,
        INSPECTION_CERTIFICATE,
        OTHER
    }
}
