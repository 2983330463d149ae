package tradeassurance.order.message.model;

/** Who has translated. */
public enum TranslationAuthor {
    /** The side that wrote the message. */
    PARTY,
    /** A machine, on behalf of whoever wrote. */
    MACHINE,
    /** A mediator, who wrote the message. */
    MEDIATOR
}
