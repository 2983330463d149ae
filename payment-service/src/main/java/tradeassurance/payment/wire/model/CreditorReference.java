package tradeassurance.payment.wire.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tradeassurance.kernel.Sha256;

/**
 * A structured creditor reference (ISO 11649) that names one payment: {@code RF}, two check digits, and 20 letters. Banks carry
 * it from the transfer to the statement, and no slip of the pen turns it into another one.
 */
public record CreditorReference(String value) {

    /** For each hexadecimal digit a letter, none of which is misread; letters only, since MOD 97 sees every slip in these. */
    private static final String LETTERS = "ABCDEFGHJKMNPRST";
    private static final int LENGTH = 20;
    private static final int HEXADECIMAL = 16;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final Pattern OURS = Pattern.compile("RF[0-9]{2}[" + LETTERS + "]{" + LENGTH + "}");

    /** The reference of a payment: 80 bits of a hash of its id, so that two payments do not share one. */
    public static CreditorReference of(String paymentId) {
        String letters = Sha256.of(paymentId).substring(0, LENGTH).chars()
                .mapToObj(digit -> String.valueOf(LETTERS.charAt(Character.digit(digit, HEXADECIMAL))))
                .collect(Collectors.joining());
        BigInteger check = BigInteger.valueOf(98).subtract(digits(letters + "RF00").mod(NINETY_SEVEN));
        return new CreditorReference("RF" + String.format(Locale.ROOT, "%02d", check) + letters);
    }

    /** What in a text of remittance is such a reference; else the first thing that looks like a mistyped one. */
    static Optional<CreditorReference> in(String remittance) {
        List<CreditorReference> found = OURS.matcher(remittance.toUpperCase(Locale.ROOT).replaceAll("\\s", "")).results()
                .map(match -> new CreditorReference(match.group())).toList();
        return found.stream().filter(CreditorReference::intact).findFirst().or(() -> found.stream().findFirst());
    }

    /** Whether the check digits are right (ISO 7064, MOD 97-10). */
    public boolean intact() {
        return OURS.matcher(value).matches()
                && digits(value.substring(4) + value.substring(0, 4)).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** The 80 bits that it was made of, in hexadecimal; what the payment is found by. */
    public String hash() {
        return value.substring(4).chars().mapToObj(letter -> Integer.toHexString(LETTERS.indexOf(letter)))
                .collect(Collectors.joining());
    }

    /** In groups of four, as people copy it. */
    public String printed() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** A is 10, B is 11 and so on. */
    private static BigInteger digits(String text) {
        return new BigInteger(text.chars().mapToObj(letter -> String.valueOf(Character.digit(letter, Character.MAX_RADIX)))
                .collect(Collectors.joining()));
    }
}
