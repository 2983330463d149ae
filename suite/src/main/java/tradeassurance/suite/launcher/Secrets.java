package tradeassurance.suite.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of one installation, made when first asked for and kept in a file that only its owner reads. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties kept = new Properties();
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new StartFailure("The secrets in " + file + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
    }

    String superuser() {
        return get("postgres", false);
    }

    String database(Component service) {
        return get("database." + service.label, false);
    }

    /** The secret by client id of everybody who asks the development issuer for tokens. */
    Map<String, String> clients() {
        return Stream.concat(Component.SERVICES.stream(), Stream.of(Component.PROVIDER))
                .collect(Collectors.toMap(component -> component.label, component -> get("client." + component.label, false)));
    }

    /** What the provider signs its notifications with. */
    String webhook() {
        return "whsec_" + get("webhook", true);
    }

    private synchronized String get(String name, boolean standardBase64) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            Base64.Encoder encoder = standardBase64 ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding();
            secret = encoder.encodeToString(bytes);
            kept.setProperty(name, secret);
            store();
        }
        return secret;
    }

    private void store() {
        try {
            Path draft = Files.createTempFile(file.getParent(), "secrets", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            StringWriter text = new StringWriter();
            kept.store(text, "Made for this installation. The databases know them: do not change them here alone.");
            Files.writeString(draft, text.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets cannot be kept in " + file, e);
        }
    }
}
