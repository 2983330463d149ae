package tradeassurance.suite.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of all modules as they were built; the suite sees them here and nowhere else. */
final class Code {

    static final List<String> SERVICES = List.of("order", "payment", "dispute", "limit");

    static final JavaClasses PRODUCTION = new ClassFileImporter()
            .importPaths(modules().values().stream().filter(Files::isDirectory).toList());

    private Code() {
    }

    /** Every module that has main sources, and where its classes are. */
    static Map<String, Path> modules() {
        Map<String, Path> modules = new TreeMap<>();
        try (var folders = Files.newDirectoryStream(Path.of(".."), Files::isDirectory)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder.resolve("src/main/java"))) {
                    modules.put(folder.getFileName().toString(), folder.resolve("target/classes"));
                }
            }
            return modules;
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot list the modules", unreadable);
        }
    }

    /** Whether all four services are there; rules that need them then may not find nothing. */
    static boolean complete() {
        return SERVICES.stream().allMatch(service -> modules().containsKey(service + "-service"));
    }
}
