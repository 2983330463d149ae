package tradeassurance.chassis.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.document.Document.Scan;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Sha256;

/** What an uploaded file turns out to be. Reads files, so it belongs on a worker's thread. */
final class Inspection {

    /**
     * Types whose content leaves open what exactly it is: there, and only there, the name's ending decides. Office's own
     * container is told from any other archive by its content.
     */
    private static final Set<String> FAMILIES = Set.of("text/plain", "application/x-tika-ooxml");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final DocumentConfig config;

    Inspection(DocumentConfig config) {
        this.config = config;
    }

    /** The file as a document that nobody refers to yet, or a refusal that says why it is not taken. */
    Document of(String id, Path file, @Nullable String givenName, Scan scan) throws IOException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new Refusal(DocumentRefusal.DOCUMENT_EMPTY, "the file is empty; send one with content").at("/file");
        }
        long most = config.largest().asLongValue();
        if (bytes > most) {
            throw new Refusal(DocumentRefusal.TOO_LARGE, "a file has at most " + most + " bytes; this one has " + bytes)
                    .at("/file").with("largest_bytes", most);
        }
        String name = FileName.clean(givenName);
        return new Document(id, name, type(file, name), bytes, sha256(file), scan, null);
    }

    private String type(Path file, String name) throws IOException {
        String seen = sniff(file, null);
        String type = FAMILIES.contains(seen) ? sniff(file, name) : seen;
        if (!config.types().contains(type)) {
            throw new Refusal(DocumentRefusal.UNSUPPORTED_MEDIA_TYPE,
                    "by its content the file is " + type + ", which is not taken; see accepted_types").at("/file")
                    .with("media_type", type).with("accepted_types", new TreeSet<>(config.types()));
        }
        return type;
    }

    private String sniff(Path file, @Nullable String name) throws IOException {
        Metadata hints = new Metadata();
        if (name != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file), types.getMinLength())) {
            return types.detect(content, hints).toString();
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] part = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

}
