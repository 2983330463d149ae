package tradeassurance.suite.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be chosen when the suite starts.
 *
 * @param project where the services have been built
 * @param data where everything is kept
 * @param ports who listens where
 * @param postgres a server that is there already
 * @param oidc an issuer that is there already
 */
record Settings(Path project, Path data, Ports ports, Optional<Postgres> postgres, Optional<Oidc> oidc) {

    private static final int PORT = 8080;

    /** A server of one's own, and who may make databases on it. */
    record Postgres(String host, int port, String user, String password) {
    }

    /** An issuer of one's own, and the secret that all clients of the suite share there. */
    record Oidc(URI url, String secret) {
    }

    /** What was given with -D. */
    static Settings ofSystemProperties() {
        Path project = projectFolder();
        return new Settings(project, Path.of(System.getProperty("data", project.resolve(".data").toString())).toAbsolutePath(),
                Ports.from(number("port", System.getProperty("port", String.valueOf(PORT)))),
                property("postgres").map(Settings::server),
                property("oidc").map(url -> new Oidc(url(url), property("oidc.secret")
                        .orElseThrow(() -> new StartFailure("-Doidc also needs -Doidc.secret, the secret of the clients.")))));
    }

    /** Free ports and a folder of its own, so that any number can run beside each other. */
    static Settings apart(Path data) {
        return new Settings(projectFolder(), data.toAbsolutePath(), Ports.free(), Optional.empty(), Optional.empty());
    }

    private static Path projectFolder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new StartFailure("Start this inside the project: there is no mvnw in this folder or above it.");
    }

    private static Postgres server(String address) {
        String[] hostAndPort = address.split(":");
        if (hostAndPort.length != 2 || hostAndPort[0].isBlank()) {
            throw new StartFailure("-Dpostgres=" + address + " is not host:port, such as db.example.org:5432.");
        }
        return new Postgres(hostAndPort[0], number("postgres", hostAndPort[1]),
                property("postgres.user").orElse("postgres"),
                property("postgres.password").orElseThrow(() -> new StartFailure(
                        "-Dpostgres also needs -Dpostgres.password (and -Dpostgres.user, unless it is postgres).")));
    }

    private static URI url(String text) {
        if (!text.matches("https?://[^\\s/]+\\S*")) {
            throw new StartFailure("-Doidc=" + text + " is not a web address.");
        }
        return URI.create(text);
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("-D" + name + ": " + text + " is not a port number.", notANumber);
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
