package tradeassurance.payment.refund.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a provider knows an attempt to pay a part of a refund: {@code rfd_..-1-1}, refund, part and attempt. */
public record PartReference(String refundId, int number, int attempt) {

    private static final Pattern FORM = Pattern.compile("(rfd_[0-9a-f]{32})-(\\d{1,4})-(\\d{1,4})");

    public static Optional<PartReference> read(String reference) {
        Matcher parts = FORM.matcher(reference);
        return parts.matches()
                ? Optional.of(new PartReference(parts.group(1), Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return refundId + "-" + number + "-" + attempt;
    }
}
