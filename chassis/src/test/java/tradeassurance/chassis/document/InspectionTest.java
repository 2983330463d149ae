package tradeassurance.chassis.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import tradeassurance.chassis.document.Document.Scan;
import tradeassurance.kernel.Refusal;

class InspectionTest {

    private static final String ID = "doc_0190c2f0a1b27c3d8e4f5a6b7c8d9e0f";

    @TempDir
    Path folder;

    private final Inspection inspection = new Inspection(new SmallRyeConfigBuilder().withMapping(DocumentConfig.class)
            .withConverter(io.quarkus.runtime.configuration.MemorySize.class, 100, new MemorySizeConverter())
            .withSources(new PropertiesConfigSource(Map.of("chassis.documents.largest", "4096"), "test", 100)).build()
            .getConfigMapping(DocumentConfig.class));

    private Document inspect(byte[] content, String name) throws IOException {
        return inspection.of(ID, Files.write(folder.resolve("upload"), content), name, Scan.CLEAN);
    }

    private Refusal refused(byte[] content, String name) {
        return catchThrowableOfType(Refusal.class, () -> inspect(content, name));
    }

    private static byte[] content(String what) throws IOException {
        return switch (what) {
            case "pdf" -> "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj".getBytes(ISO_8859_1);
            case "png" -> "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001".getBytes(ISO_8859_1);
            case "jpeg" -> "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0".getBytes(ISO_8859_1);
            case "text" -> "The lanterns arrived wet.\n".getBytes(ISO_8859_1);
            case "html" -> "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>".getBytes(ISO_8859_1);
            case "svg" -> "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(ISO_8859_1);
            case "exe" -> "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff\0\0".getBytes(ISO_8859_1);
            case "elf" -> "\u007fELF\u0002\u0001\u0001\0".getBytes(ISO_8859_1);
            case "script" -> "#!/bin/sh\nrm -rf /\n".getBytes(ISO_8859_1);
            case "zip" -> zip("bomb.bin");
            case "office" -> zip("[Content_Types].xml");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(new byte[2000]);
        }
        return zip.toByteArray();
    }

    @ParameterizedTest(name = "{0} called {1} is {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            content | name         | type
            pdf     | contract.pdf | application/pdf
            pdf     | contract.png | application/pdf
            png     | defect.png   | image/png
            png     | defect.html  | image/png
            jpeg    | defect       | image/jpeg
            text    | note.txt     | text/plain
            text    | note         | text/plain
            text    | table.csv    | text/csv
            office  | spec.docx    | application/vnd.openxmlformats-officedocument.wordprocessingml.document
            office  | spec.xlsx    | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            """)
    void aFileIsWhatItsContentSays(String content, String name, String type) throws IOException {
        assertThat(inspect(content(content), name).mediaType()).isEqualTo(type);
    }

    @ParameterizedTest(name = "{0} called {1} is not taken, being {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            content | name         | seen as
            html    | defect.png   | text/html
            html    | note.txt     | text/html
            svg     | drawing.png  | image/svg+xml
            exe     | contract.pdf | application/x-msdownload
            elf     | note.txt     | application/x-elf
            zip     | bomb.pdf     | application/zip
            zip     | bomb.docx    | application/zip
            office  | spec.docm    | application/vnd.ms-word.document.macroenabled.12
            office  | spec.zip     | application/zip
            text    | page.html    | text/html
            text    | run.js       | text/javascript
            script  | note.txt     | application/x-sh
            """)
    void whatANameHidesIsSeen(String content, String name, String type) throws IOException {
        Refusal refusal = refused(content(content), name);
        assertThat(refusal.reason()).isEqualTo(DocumentRefusal.UNSUPPORTED_MEDIA_TYPE);
        assertThat(refusal.facts()).containsEntry("media_type", type);
    }

    @Test
    void aFileHasContentAndIsNotTooLarge() throws IOException {
        byte[] text = new byte[4097];
        java.util.Arrays.fill(text, (byte) 'a');
        assertThat(refused(new byte[0], "a.txt").reason()).isEqualTo(DocumentRefusal.DOCUMENT_EMPTY);
        assertThat(refused(text, "a.txt").facts()).containsEntry("largest_bytes", 4096L);
        assertThat(inspect(java.util.Arrays.copyOf(text, 4096), "a.txt").bytes()).isEqualTo(4096);
    }

    @Test
    void aFileIsKnownByTheHashOfItsContent() throws IOException {
        assertThat(inspect("abc".getBytes(ISO_8859_1), "../a.txt")).isEqualTo(new Document(ID, "a.txt", "text/plain", 3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Scan.CLEAN, null));
    }
}
