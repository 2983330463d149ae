package tradeassurance.dispute.model;

/** What a piece of evidence is (R84). */
public enum EvidenceType {
    CONTRACT_OR_INVOICE("the signed purchase contract, or an invoice"),
    PRODUCT_SPECIFICATION("documents that specify the product"),
    DESIGN_DRAWING("drawings and documents of a design"),
    INSPECTION_REPORT("a report of an inspection"),
    COMMUNICATION_RECORD("what the parties have said to each other: text, sound, video"),
    SIGNED_TRANSACTION_RECEIPT("signed receipts of transactions"),
    DEFECT_MEDIA("pictures or videos of defective goods"),
    OTHER("anything else");

    private final String meaning;

    EvidenceType(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
