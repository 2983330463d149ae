package tradeassurance.suite.architecture;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/**
 * Sources that break a rule, compiled only for the test that expects to hear of it. Text rather than files: forbidden code
 * would not pass the other checks of the build. Framework types are stand-ins of the same name.
 */
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record|enum) (\\w+)");

    private static final List<String> STAND_INS = List.of(
            "package jakarta.ws.rs; public @interface Path { String value(); }",
            "package jakarta.ws.rs; public @interface POST {}",
            "package jakarta.ws.rs; public @interface PUT {}",
            "package jakarta.ws.rs; public @interface PATCH {}",
            "package jakarta.ws.rs; public @interface DELETE {}",
            "package jakarta.transaction; public @interface Transactional {}",
            "package org.eclipse.microprofile.rest.client.inject; public @interface RegisterRestClient {}",
            "package org.jboss.resteasy.reactive.server; public @interface Cancellable { boolean value() default true; }",
            "package io.smallrye.mutiny; public class Uni<T> {}",
            "package tradeassurance.chassis.once; public class Once { public <T> io.smallrye.mutiny.Uni<T> answer("
                    + "Object body, java.util.function.Supplier<T> effect) { return null; } }",
            "package tradeassurance.chassis.door; public interface Row<A> { void become(A next); }",
            "package tradeassurance.chassis.door; public interface Rows<A> {}");

    private Planted() {
    }

    /** What a rule says about the sources; blank where it has nothing to say. */
    static String report(ArchRule rule, String... sources) {
        EvaluationResult result = rule.evaluate(classes(sources));
        return result.hasViolation() ? result.getFailureReport().toString() : "";
    }

    static JavaClasses classes(String... sources) {
        try {
            Path folder = Files.createTempDirectory("planted");
            try {
                compile(folder, sources);
                return new ClassFileImporter().importPath(folder.resolve("tradeassurance"));
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("cannot plant", failure);
        }
    }

    private static void compile(Path folder, String... sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String source : Stream.concat(STAND_INS.stream(), Stream.of(sources)).toList()) {
            Path file = folder.resolve(first(PACKAGE, source).replace('.', '/')).resolve(first(TYPE, source) + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (var units = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(said, units, null, List.of("-proc:none", "-d", folder.toString(), "-cp", ""), null,
                    units.getJavaFileObjectsFromPaths(files)).call()) {
                throw new IllegalStateException(said.toString());
            }
        }
    }

    private static String first(Pattern pattern, String source) {
        Matcher found = pattern.matcher(source);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + pattern + " in: " + source);
        }
        return found.group(1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            for (Path path : below.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
