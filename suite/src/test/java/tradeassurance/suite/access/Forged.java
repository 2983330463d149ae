package tradeassurance.suite.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

import tradeassurance.chassis.testing.DevelopmentIssuer;

/** Tokens that say what a good one says and are none. */
final class Forged {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Forged() {
    }

    /** A good one with a claim changed after it was signed. */
    static String tampered(String good) {
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + encoded(claims.replace("BUYER", "OPERATOR")) + "." + parts[2];
    }

    /** Signed by nobody, and saying so. */
    static String unsigned(String good) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good.split("\\.")[1] + ".";
    }

    /** The good one's claims without its signature. */
    static String cut(String good) {
        return good.substring(0, good.lastIndexOf('.') + 1);
    }

    /** Of an issuer that calls itself by the name of ours. */
    static String byAnotherKey(String issuer) {
        try (DevelopmentIssuer other = DevelopmentIssuer.start(0)) {
            return other.token(Map.of("iss", issuer));
        }
    }

    /** The same, which also calls its key by the name of ours. */
    static String byAnotherKeyOfTheSameName(String good, String issuer) {
        String[] parts = byAnotherKey(issuer).split("\\.");
        return good.split("\\.")[0] + "." + parts[1] + "." + parts[2];
    }

    /** Signed with what everybody knows, the public key, as if it were a secret. */
    static String byThePublicKey(String good, String jwks) {
        try {
            PublicJsonWebKey key = (PublicJsonWebKey) new JsonWebKeySet(jwks).getJsonWebKeys().get(0);
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(new String(Base64.getUrlDecoder().decode(good.split("\\.")[1]), StandardCharsets.UTF_8));
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token cannot be forged", e);
        }
    }

    /** Claims that are replaced; a null leaves one out. */
    static Map<String, Object> with(String name, Object value) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(name, value);
        return claims;
    }

    static Instant longAgo() {
        return Instant.parse("2020-01-01T00:00:00Z");
    }

    static Instant inTheFarFuture() {
        return Instant.parse("2099-01-01T00:00:00Z");
    }

    private static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
