package tradeassurance.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** What a development issuer signs with. */
final class SigningKey {

    private static final String FILE = "signing-key.json";

    private SigningKey() {
    }

    /** One that nobody has seen before. */
    static RsaJsonWebKey made() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException("no RSA key can be made", e);
        }
    }

    /** The one in this folder, made where there is none. */
    static RsaJsonWebKey keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file));
            }
            RsaJsonWebKey key = made();
            Files.createDirectories(folder);
            // Written beside and then moved: a key file is either whole or absent.
            Path draft = Files.createTempFile(folder, FILE, "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key " + file + " can be neither read nor written", e);
        } catch (JoseException e) {
            throw new IllegalStateException("the signing key " + file + " is damaged; delete it to have a new one made", e);
        }
    }
}
