package tradeassurance.dispute;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.dispute.model.EvidenceCommand;
import tradeassurance.dispute.model.EvidenceType;

/** What other services have said of orders in dispute, byte for byte as it was taken. */
@ApplicationScoped
public class PlatformRecords {

    private static final String MEDIA_TYPE = "application/json";

    private static final String KEEP = """
            INSERT INTO platform_record (sha256, content) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING
            """;
    private static final String READ = "SELECT content FROM platform_record WHERE sha256 = ?1";

    /** What one service said about one thing. */
    public record Record(EvidenceType type, String description, String name, String content) {

        private String sha256() {
            return PlatformRecords.sha256(content.getBytes(StandardCharsets.UTF_8));
        }

        EvidenceCommand.Submit evidence() {
            int size = content.getBytes(StandardCharsets.UTF_8).length;
            return new EvidenceCommand.Submit(type, description, new Attachment(sha256(), name, MEDIA_TYPE, size, sha256()),
                    null, List.of(), null, null);
        }
    }

    /** Keeps them in the transaction under way. */
    Uni<Void> keep(List<Record> records) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Record record : records) {
            done = done.chain(() -> Panache.getSession()).chain(session -> session.createNativeQuery(KEEP)
                    .setParameter(1, record.sha256()).setParameter(2, record.content()).executeUpdate()).replaceWithVoid();
        }
        return done;
    }

    /** In the session under way. */
    Uni<byte[]> content(String sha256) {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ, String.class).setParameter(1, sha256)
                .getSingleResult()).map(content -> content.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
