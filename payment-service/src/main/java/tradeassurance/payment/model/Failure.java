package tradeassurance.payment.model;

/** Why no money came: a code for machines, a sentence for people. */
public record Failure(String code, String detail) {
}
