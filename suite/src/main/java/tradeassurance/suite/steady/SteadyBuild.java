package tradeassurance.suite.steady;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import net.bytebuddy.ByteBuddy;

/**
 * Has Maven package services that are compiled already, in a JVM in which nothing is left to chance: Quarkus takes its steps in
 * order ({@link Agent}), and objects without a hash of their own all have the same, so that what is kept by it has an order.
 * The
 * compiler of the JDK does not work in such a JVM, so nothing is compiled there.
 */
public final class SteadyBuild {

    private static final long LONGEST_MINUTES = 10;

    private final Path project;
    private final List<String> services;
    private final String localRepository;

    /** @param localRepository Maven's, with all that the build needs */
    public SteadyBuild(Path project, List<String> services, String localRepository) {
        this.project = project;
        this.services = List.copyOf(services);
        this.localRepository = localRepository;
    }

    /**
     * Packages all of them anew; throws {@link IllegalStateException} with what Maven said where one of them is not in order.
     */
    public void run() throws IOException {
        Path folder = Files.createDirectories(project.resolve("suite/target/steady"));
        List<String> said = said(maven(agent(folder)), folder.resolve("maven.log"));
        long inOrder = said.stream().filter(line -> line.contains(Steps.IN_ORDER)).count();
        if (inOrder != services.size()) {
            throw new IllegalStateException("of " + services.size() + " services " + inOrder
                    + " were built in order. Maven said:\n" + String.join("\n", said));
        }
    }

    private ProcessBuilder maven(String withAgent) {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString(), "-B", "-ntp", "-q", "-T1", "-Dquick",
                "-DskipTests", "-Dmaven.main.skip=true", "-Dmaven.test.skip=true",
                "-Dquarkus.arc.parallel-resource-generation=false", "-Dmaven.repo.local=" + localRepository, "-am", "-pl",
                String.join(",", services), "package"));
        ProcessBuilder maven = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().put("MAVEN_OPTS", withAgent
                + " -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -Dnet.bytebuddy.naming=fixed");
        return maven;
    }

    /** Into a file, as whoever reads a pipe waits for as long as it is open. */
    private static List<String> said(ProcessBuilder command, Path log) throws IOException {
        Process maven = command.redirectOutput(log.toFile()).start();
        try {
            boolean over = maven.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            List<String> said = Files.readAllLines(log);
            if (!over || maven.exitValue() != 0) {
                throw new IllegalStateException("Maven has not packaged the services:\n" + String.join("\n", said));
            }
            return said;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Maven packages the services", stopped);
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
    }

    /** What a JVM is told to have the agent in it: its jar, and one apart from it with what all class loaders are to see. */
    static String agent(Path folder) throws IOException {
        Path steps = folder.resolve("steps.jar");
        write(steps, new Manifest(), List.of(Steps.class));
        Manifest agent = new Manifest();
        Attributes main = agent.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(new Attributes.Name("Premain-Class"), Agent.class.getName());
        main.put(new Attributes.Name("Can-Retransform-Classes"), "true");
        main.put(Attributes.Name.CLASS_PATH, source(ByteBuddy.class).toUri().toString());
        Path jar = folder.resolve("agent.jar");
        write(jar, agent, Stream.concat(Stream.of(Agent.class), Stream.of(Agent.class.getDeclaredClasses())).toList());
        return "-javaagent:" + jar + "=" + steps;
    }

    private static void write(Path jar, Manifest manifest, List<Class<?>> classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(file, manifest)) {
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new JarEntry(name));
                try (var bytes = type.getResourceAsStream("/" + name)) {
                    if (bytes == null) {
                        throw new IllegalStateException(name + " is not where it was loaded from");
                    }
                    bytes.transferTo(entries);
                }
            }
        }
    }

    private static Path source(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
