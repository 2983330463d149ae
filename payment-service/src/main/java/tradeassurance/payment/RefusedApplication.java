package tradeassurance.payment;

/** An order does not hold still for the payment that a letter of credit was applied for with. */
public record RefusedApplication(String paymentId, String why) {

    /** Which delivery ends the application. */
    public static final String KIND = "letter_of_credit.end_application";
}
