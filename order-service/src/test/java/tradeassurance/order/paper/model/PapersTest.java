package tradeassurance.order.paper.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refusal.Reason;
import tradeassurance.kernel.Refused;
import tradeassurance.kernel.Role;
import tradeassurance.order.paper.model.FileDocument.Older;
import tradeassurance.order.paper.model.PaperEvent.DocumentFiled;
import tradeassurance.order.paper.model.PaperEvent.MessageWritten;
import tradeassurance.order.paper.model.PaperEvent.SampleChecked;

class PapersTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Actor BUYER = new Actor(Role.BUYER, "b1");
    private static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s1");
    private static final DocumentFiled FILED = new DocumentFiled("doc_2", DocumentKind.CONTRACT, "application/pdf", 1,
            "0".repeat(64), "doc_1");

    private static Papers papers(int documents, int messages, int checks) {
        return new Papers("ord_1", "b1", "s1", documents, messages, checks, Set.of(), Instant.EPOCH);
    }

    private static Reason refused(Papers papers, PaperCommand command, Actor by) {
        try {
            papers.decide(command, by, NOON);
        } catch (Refusal refusal) {
            return refusal.reason();
        }
        throw new AssertionError("not refused: " + command);
    }

    @Test
    void whoHandedInADocumentSupersedesItOnce() {
        Papers some = papers(1, 0, 0);
        assertThat(some.decide(new FileDocument(FILED, new Older("doc_1", "b1", null)), BUYER, NOON).next())
                .isEqualTo(new Papers("ord_1", "b1", "s1", 2, 0, 0, Set.of(), NOON));
        assertThat(refused(some, new FileDocument(FILED, new Older("doc_1", "b1", null)), SUPPLIER))
                .isEqualTo(Refused.FORBIDDEN);
        assertThat(refused(some, new FileDocument(FILED, new Older("doc_1", "b1", "doc_9")), BUYER))
                .isEqualTo(PaperRefusal.DOCUMENT_SUPERSEDED);
    }

    @Test
    void thereIsAnEndToPapers() {
        WriteMessage message = new WriteMessage(new MessageWritten("msg_1", "en", "0".repeat(64), List.of()));
        RecordSampleCheck check = check(SampleResult.PASSED);
        assertThat(refused(papers(500, 0, 0), new FileDocument(FILED, null), BUYER)).isEqualTo(PaperRefusal.TOO_MANY_PAPERS);
        assertThat(refused(papers(0, 10_000, 0), message, BUYER)).isEqualTo(PaperRefusal.TOO_MANY_PAPERS);
        assertThat(refused(papers(0, 0, 100), check, BUYER)).isEqualTo(PaperRefusal.TOO_MANY_PAPERS);
        assertThat(papers(499, 9_999, 99).decide(message, SUPPLIER, NOON).next().messages()).isEqualTo(10_000);
    }

    private static RecordSampleCheck check(SampleResult result, boolean... passed) {
        List<CheckedCharacteristic> parts = new java.util.ArrayList<>();
        for (boolean each : passed) {
            parts.add(new CheckedCharacteristic("weight", "180", "g/m2", each));
        }
        return new RecordSampleCheck(new SampleChecked("smp_1", result, null, parts, List.of(), true));
    }

    @Test
    void aResultAgreesWithItsParts() {
        Papers none = papers(0, 0, 0);
        for (RecordSampleCheck fine : List.of(check(SampleResult.PASSED), check(SampleResult.FAILED),
                check(SampleResult.PASSED, true, true), check(SampleResult.FAILED, true, false))) {
            assertThat(none.decide(fine, BUYER, NOON).next().sampleChecks()).isEqualTo(1);
            assertThat(refused(none, fine, SUPPLIER)).isEqualTo(Refused.FORBIDDEN);
        }
        for (RecordSampleCheck contradictory : List.of(check(SampleResult.PASSED, true, false),
                check(SampleResult.FAILED, true, true))) {
            assertThat(refused(none, contradictory, BUYER)).isEqualTo(PaperRefusal.SAMPLE_RESULT_CONTRADICTORY);
        }
    }

    @Test
    void aSampleIsWaivedWhenBothHaveSaidSo() {
        WaiveSample waive = new WaiveSample("smp_1", true);
        Papers one = papers(0, 0, 0).decide(waive, SUPPLIER, NOON).next();
        assertThat(one.waived()).isFalse();
        assertThat(refused(one, waive, SUPPLIER)).isEqualTo(PaperRefusal.SAMPLE_ALREADY_WAIVED);
        var both = one.decide(waive, BUYER, NOON);
        assertThat(both.next().waived()).isTrue();
        assertThat(both.events()).extracting(Event::type).containsExactly("order.sample_waived");
        assertThatThrownBy(() -> both.next().lapse(new tradeassurance.kernel.Deadline("A", NOON, "B", null, "c", null)))
                .isInstanceOf(IllegalStateException.class);
    }
}
