package tradeassurance.dispute;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.dispute.model.EvidenceCommand;
import tradeassurance.dispute.model.EvidenceType;
import tradeassurance.kernel.Role;
import tradeassurance.kernel.Sha256;

/** What other services have said of orders in dispute, byte for byte as it was taken. */
@ApplicationScoped
public class PlatformRecords {

    private static final String MEDIA_TYPE = "application/json";

    private static final String KEEP = """
            INSERT INTO platform_record (sha256, content) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING
            """;
    private static final String LINK = """
            INSERT INTO dispute_record (dispute_id, sha256) VALUES (?1, ?2) ON CONFLICT (dispute_id, sha256) DO NOTHING
            """;
    private static final String UNLINK = "DELETE FROM dispute_record WHERE dispute_id = ?1 AND sha256 = ?2";
    private static final String REMOVE = """
            DELETE FROM platform_record WHERE sha256 = ?1 AND NOT EXISTS (SELECT FROM dispute_record WHERE sha256 = ?1)
            """;
    private static final String READ = "SELECT content FROM platform_record WHERE sha256 = ?1";
    private static final String READ_ALL = """
            SELECT cast(p.sha256 as text), p.content FROM dispute_record d JOIN platform_record p ON p.sha256 = d.sha256 WHERE d.dispute_id = ?1
            """;

    /** What one service said about one thing. */
    public record Record(EvidenceType type, String description, String name, String content) {

        private String sha256() {
            return Sha256.of(content);
        }

        private boolean is(Evidence piece) {
            return isOnFile(piece, sha256());
        }

        EvidenceCommand.Submit evidence() {
            int size = content.getBytes(StandardCharsets.UTF_8).length;
            return new EvidenceCommand.Submit(type, description, new Attachment(sha256(), name, MEDIA_TYPE, size, sha256()),
                    null, List.of(), null, null);
        }
    }

    /** Keeps those that are on file in the dispute and have their content; in the transaction under way. */
    Uni<Void> keep(Dispute dispute, List<Record> records) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Record record : records) {
            if (dispute.evidence().stream().anyMatch(record::is)) {
                done = done.chain(() -> execute(KEEP, record.sha256(), record.content()))
                        .chain(() -> execute(LINK, dispute.id(), record.sha256()));
            }
        }
        return done;
    }

    /**
     * Takes a record out of a dispute; the last dispute that has it takes its content along. It stays where another piece says
     * the very same. In the transaction under way.
     */
    Uni<Void> remove(Dispute dispute, String sha256) {
        if (dispute.evidence().stream().anyMatch(piece -> isOnFile(piece, sha256))) {
            return Uni.createFrom().voidItem();
        }
        // The database asks the dispute's row whether the piece is redacted.
        return Panache.getSession().chain(session -> session.flush()).chain(() -> execute(UNLINK, dispute.id(), sha256))
                .chain(() -> execute(REMOVE, sha256));
    }

    private static boolean isOnFile(Evidence piece, String sha256) {
        return piece.by() == Role.SERVICE && piece.redaction() == null && piece.file() != null
                && piece.file().sha256().equals(sha256);
    }

    private static Uni<Void> execute(String statement, String... values) {
        return Panache.getSession().chain(session -> {
            MutationQuery query = session.createNativeQuery(statement);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        }).replaceWithVoid();
    }

    /** In the session under way. */
    Uni<byte[]> content(String sha256) {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ, String.class).setParameter(1, sha256)
                .getSingleResult()).map(content -> content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The contents of all records that a dispute has on file, by the SHA-256 under which they are kept. In the session under
     * way.
     */
    Uni<Map<String, byte[]>> contents(String dispute) {
        return Panache.getSession().chain(session -> session.createNativeQuery(READ_ALL, Object[].class)
                .setParameter(1, dispute).getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                        row -> ((String) row[1]).getBytes(StandardCharsets.UTF_8))));
    }
}
