package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import tradeassurance.chassis.testing.ServiceEnvironment;
import tradeassurance.dispute.model.Circumstances;
import tradeassurance.dispute.model.DisputeTerms;
import tradeassurance.dispute.model.Evidence;
import tradeassurance.dispute.model.EvidenceRound;
import tradeassurance.dispute.model.Mediation;
import tradeassurance.dispute.model.Proposal;
import tradeassurance.dispute.model.Proposals;
import tradeassurance.dispute.model.Scope;

/**
 * Disputes that were brought before they had threads, returns and rounds of evidence are read as the disputes that they were.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class MigrationTest {

    /** The members that terms had then, with the values that they have by default. */
    private static final String OLD_TERMS = "('" + StoredText.write(DisputeTerms.DEFAULT) + "'::jsonb - 'reminder_day'"
            + " - 'extension_days' - 'supplier_escalates' - 'contact_first' - 'returns')::text";

    private static final String OLD = """
            INSERT INTO before.dispute (id, order_id, buyer_id, supplier_id, state, reason, contract_clause, text, amount_minor,
              coverage_minor, currency, coverage_type, ship_due_at, shipped, measurable, opened_at, order_held, response_overdue,
              terms, proposals, evidence, mediation, escalated_at, version, last_hash)
            VALUES ('%s', 'ord_%1$s', 'b1', 's1', '%s', 'QUALITY_NOT_AS_CONTRACTED', 'clause 7', 'wet', 500000, 1000000, 'USD',
              'POST_DELIVERY', '2026-02-01T00:00:00Z', true, true, '2026-03-01T12:00:00Z', true, false, """
            + OLD_TERMS
            + """
                    , '{"all":[{"number":1,"by":"BUYER","kind":"PARTIAL_REFUND","amount":{"amount":"5000.00","currency":"USD"},
                        "text":"wet","made_at":"2026-03-01T12:00:00Z","response_due_at":"2026-03-08T12:00:00Z","status":"PENDING"}]}',
                      '[{"number":1,"type":"DEFECT_MEDIA","description":"photographs","by":"BUYER",
                        "submitted_at":"2026-03-01T12:00:00Z","stage":"AWAITING_SUPPLIER_RESPONSE"}]',
                      '%s', %s, 3, repeat('0', 64))
                    """;

    private static final String NOT_YET = "{\"late\":false,\"buyer_complete\":false,\"supplier_complete\":false}";

    private static final String UNDER_REVIEW = """
            {"escalated_at":"2026-03-08T12:00:00Z","cause":"SUPPLIER_SILENT","assigned_to":"m1",
             "target_at":"2026-03-19T12:00:00Z","late":false,"evidence_due_at":"2026-03-16T16:00:00Z","buyer_complete":true,
             "supplier_complete":false}""";

    @Inject
    DataSource database;

    private Flyway flyway(String target) {
        return Flyway.configure().dataSource(database).schemas("before").locations("db/chassis", "db/migration")
                .target(target).load();
    }

    @Test
    void anOldDisputeIsStillTheDisputeThatItWas() throws SQLException {
        flyway("1").migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(OLD.formatted("waits", "AWAITING_SUPPLIER_RESPONSE", NOT_YET, "NULL"));
            statement.execute(OLD.formatted("judged", "UNDER_REVIEW", UNDER_REVIEW, "'2026-03-08T12:00:00Z'"));
            statement.execute("INSERT INTO before.deadline (resource, resource_id, kind, due_at)"
                    + " VALUES ('dispute', 'waits', 'SUPPLIER_SILENCE', '2026-03-08T12:00:00Z')");
        }
        flyway("latest").migrate();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            waits(statement);
            judged(statement);
            statement.execute("DROP SCHEMA before CASCADE");
        }
    }

    private static void waits(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT * FROM before.dispute WHERE id = 'waits'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getTimestamp("due_at").toInstant()).isEqualTo("2026-03-08T12:00:00Z");
            assertThat(row.getTimestamp("queue_due_at")).isNull();
            assertThat(StoredText.read(row.getString("terms"), DisputeTerms.class)).isEqualTo(DisputeTerms.DEFAULT);
            assertThat(StoredText.read(row.getString("scope"), Scope.class)).isEqualTo(Scope.WHOLE);
            assertThat(StoredText.read(row.getString("known"), Circumstances.class)).isEqualTo(Circumstances.UNKNOWN);
            Proposal claim = StoredText.read(row.getString("proposals"), Proposals.class).all().get(0);
            assertThat(claim.askedAt()).isEqualTo(claim.madeAt());
            assertThat(claim.version()).isEqualTo(1);
            Evidence photographs = StoredText.read(row.getString("evidence"), Evidence[].class)[0];
            assertThat(photographs.translations()).isEmpty();
            assertThat(photographs.file()).isNull();
            Mediation none = StoredText.read(row.getString("mediation"), Mediation.class);
            assertThat(none.rounds()).isEmpty();
            assertThat(none.evidenceEndsAt()).isNull();
        }
    }

    private static void judged(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT * FROM before.dispute WHERE id = 'judged'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString("assigned_to")).isEqualTo("m1");
            assertThat(row.getString("ruled_by")).isNull();
            assertThat(row.getTimestamp("queue_due_at").toInstant()).isEqualTo("2026-03-19T12:00:00Z");
            assertThat(StoredText.read(row.getString("mediation"), Mediation.class).rounds()).containsExactly(
                    new EvidenceRound(Instant.parse("2026-03-08T12:00:00Z"), Instant.parse("2026-03-16T16:00:00Z"), null,
                            new EvidenceRound.Share(null, true), new EvidenceRound.Share(null, false)));
        }
    }
}
