package tradeassurance.dispute;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static tradeassurance.dispute.RedactionResourceTest.redact;
import static tradeassurance.dispute.RedactionResourceTest.say;
import static tradeassurance.dispute.RedactionResourceTest.withdraw;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What the database itself lets be taken out, and that it puts nothing back. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "dispute-service"))
class RedactedRowsTest {

    @Inject
    Pool pool;

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    private static final String TAKES_OUT = "UPDATE dispute_message SET text = NULL, translations = '[]', redacted_at = now(),"
            + " redacted_by = 'o1', redaction_reason = 'a law'%s WHERE id = '%s'";

    @Test
    void notEvenTheDatabaseTakesOutMoreOrPutsAnythingBack() {
        String dispute = Http.dispute();
        say(dispute, "hello");
        String id = dispute + "/1";
        for (String statement : new String[] { "UPDATE dispute_message SET text = 'b' WHERE id = '" + id + "'",
                "UPDATE dispute_message SET text = NULL WHERE id = '" + id + "'",
                TAKES_OUT.formatted(", author = 'SUPPLIER'", id), TAKES_OUT.formatted(", sha256 = repeat('0', 64)", id),
                TAKES_OUT.formatted(", sha256 = NULL", id), TAKES_OUT.formatted(", sent_at = now()", id),
                TAKES_OUT.formatted("", id).replace("text = NULL, ", ""),
                TAKES_OUT.formatted("", id).replace("translations = '[]', ", "") }) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageMatching("(?s).*(append-only|check constraint).*");
        }
        withdraw(dispute);
        redact(dispute, "messages/1").statusCode(201);
        for (String statement : new String[] { TAKES_OUT.formatted("", id),
                "UPDATE dispute_message SET text = 'hello', redacted_at = NULL, redacted_by = NULL, redaction_reason = NULL"
                        + " WHERE id = '" + id + "'",
                "DELETE FROM dispute_message WHERE id = '" + id + "'" }) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    /** Such as were written before the chain had hashes of words instead of words. */
    @Test
    void whatIsInTheChainItselfStays() {
        String id = Http.dispute();
        sql("""
                INSERT INTO dispute_message (id, dispute_id, number, author, text, translations, sent_at)
                VALUES ('%1$s/1', '%1$s', 1, 'BUYER', 'hello', '[]', now())""".formatted(id));
        withdraw(id);
        redact(id, "messages/1").statusCode(422).body("code", equalTo("words-in-chain"));
        assertThatThrownBy(() -> sql(TAKES_OUT.formatted("", id + "/1"))).hasMessageContaining("check constraint");
    }
}
