package tradeassurance.order.message.model;

/**
 * The same in another language.
 *
 * @param language a tag of BCP 47
 */
public record Translation(String language, TranslationAuthor author, String text) {
}
