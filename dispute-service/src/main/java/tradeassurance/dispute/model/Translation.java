package tradeassurance.dispute.model;

/**
 * The same in another language.
 *
 * @param language as in BCP 47
 * @param author who answers for it
 */
public record Translation(String language, String text, Author author) {

    /** Who has translated. */
    public enum Author {
        BUYER,
        SUPPLIER,
        MEDIATOR,
        MACHINE
    }
}
