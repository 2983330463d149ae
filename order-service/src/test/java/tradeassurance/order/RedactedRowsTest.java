package tradeassurance.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tradeassurance.order.OrderClient.as;
import static tradeassurance.order.OrderClient.drafted;
import static tradeassurance.order.OrderClient.post;
import static tradeassurance.order.PaperClient.filed;
import static tradeassurance.order.RedactionResourceTest.WORDS;
import static tradeassurance.order.RedactionResourceTest.redact;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** What the database itself lets be taken out, and that it puts nothing back. */
@QuarkusTest
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "order-service"))
class RedactedRowsTest {

    @Inject
    Pool pool;

    @BeforeEach
    void eligible() {
        OrderClient.supplierIsEligible();
    }

    private void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    private static final String TAKES_OUT = "UPDATE order_message SET words = NULL, translations = '[]', sha256 = %s,"
            + " redacted_at = now(), redacted_by = 'o1', redaction_reason = 'a law'%s WHERE id = '%s'";

    /** Of an order's message, what the database lets happen is the one change, once. */
    @Test
    void notEvenTheDatabaseTakesOutMoreOrPutsAnythingBack() {
        String order = drafted("");
        ValidatableResponse written = post(as("b1", "BUYER"), order, "messages", WORDS).statusCode(201);
        String id = written.extract().path("id");
        String hash = "'" + written.extract().path("sha256") + "'";
        for (String statement : new String[] {
                "UPDATE order_message SET words = 'b' WHERE id = '" + id + "'",
                "UPDATE order_message SET words = NULL WHERE id = '" + id + "'",
                "UPDATE order_message SET translations = '[]' WHERE id = '" + id + "'",
                TAKES_OUT.formatted(hash, ", party = 'b2'", id), TAKES_OUT.formatted(hash, ", written_at = now()", id),
                TAKES_OUT.formatted(hash, ", number = 7", id), TAKES_OUT.formatted("repeat('0', 64)", "", id),
                TAKES_OUT.formatted("NULL", "", id),
                TAKES_OUT.formatted(hash, ", words = 'b'", id).replace("words = NULL, ", ""),
                TAKES_OUT.formatted(hash, "", id).replace("translations = '[]', ", ""),
                TAKES_OUT.formatted(hash, "", id).replace("'a law'", "''") }) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageMatching("(?s).*(append-only|check constraint).*");
        }
        redact("/v1/orders/" + order + "/messages/1").statusCode(201);
        for (String statement : new String[] { TAKES_OUT.formatted(hash, "", id),
                "UPDATE order_message SET words = 'Caretaker', sha256 = NULL, redacted_at = NULL, redacted_by = NULL,"
                        + " redaction_reason = NULL WHERE id = '" + id + "'",
                "UPDATE order_message SET redaction_reason = 'another' WHERE id = '" + id + "'",
                "DELETE FROM order_message WHERE id = '" + id + "'" }) {
            assertThatThrownBy(() -> sql(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    @Test
    void aDocumentsRowIsRedactedInOneWayOnly() {
        String order = drafted("");
        String id = filed(order, "OTHER", "a.pdf");
        String takesOut = "UPDATE document SET name = 'redacted', scan = 'REDACTED', remove_at = now(), redacted_at = now(),"
                + " redacted_by = 'o1', redaction_reason = 'a law' WHERE id = '" + id + "'";
        for (String statement : new String[] { takesOut.replace("'redacted'", "'b.pdf'"),
                takesOut.replace("remove_at = now(), ", ""), takesOut.replace("scan = 'REDACTED', ", ""),
                takesOut.replace("redacted_by = 'o1', ", ""), takesOut.replace("name =", "bytes = 2, name ="),
                takesOut.replace("name =", "sha256 = repeat('0', 64), name =") }) {
            assertThatThrownBy(() -> sql(statement)).as(statement)
                    .hasMessageMatching("(?s).*(never changes|check constraint).*");
        }
        redact("/v1/orders/" + order + "/documents/" + id).statusCode(201);
        for (String statement : new String[] { takesOut, "UPDATE document SET name = 'a.pdf' WHERE id = '" + id + "'",
                "UPDATE document SET scan = 'CLEAN', redacted_at = NULL, redacted_by = NULL, redaction_reason = NULL WHERE id = '"
                        + id + "'",
                "DELETE FROM document WHERE id = '" + id + "'" }) {
            assertThatThrownBy(() -> sql(statement)).as(statement)
                    .hasMessageMatching("(?s).*(never changes|append-only).*");
        }
    }
}
