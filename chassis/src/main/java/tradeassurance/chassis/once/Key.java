package tradeassurance.chassis.once;

/**
 * What makes two requests the same one.
 *
 * @param scope caller, method and path
 * @param value the header as sent
 * @param fingerprint SHA-256 of the body in hexadecimal
 */
public record Key(String scope, String value, String fingerprint) {
}
