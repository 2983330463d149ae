package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.MEDIATOR;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.SUPPLIER;
import static tradeassurance.dispute.model.Given.T0;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.DisputeLifecycle.State;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What is brought, until when, and by whom (R84, R94, A8). */
class EvidenceTest {

    private static final Instant DAY4 = T0.plus(Duration.ofDays(4));
    /** Thursday; five business days later it is Thursday again, which ends at 16:00Z in Beijing. */
    private static final Instant ASKED = Instant.parse("2024-03-14T04:00:00Z");
    private static final Instant DUE = Instant.parse("2024-03-21T16:00:00Z");
    private static final Instant EXTENDED = Instant.parse("2024-03-26T16:00:00Z");

    private static Given collecting() {
        return Given.open().does(new PartyCommand.Escalate(), BUYER, DAY4)
                .does(new BenchCommand.Assign(null, Set.of()), MEDIATOR, DAY4)
                .does(new BenchCommand.RequestEvidence("photographs"), MEDIATOR, ASKED);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    private static String brings(Given given, Actor by, Instant now) {
        return outcome(() -> given.does(EvidenceCommand.Submit.words(EvidenceType.DEFECT_MEDIA, "a photograph"), by, now));
    }

    private static EvidenceCommand.Submit record(String sha256) {
        return new EvidenceCommand.Submit(EvidenceType.CONTRACT_OR_INVOICE, "the contract",
                new Attachment(sha256, "contract.json", "application/json", 9, sha256), null, List.of(), null, null);
    }

    @Test
    void anExtensionIsForOnePartyAndOnce() {
        Given given = collecting().does(new BenchCommand.Extend(Role.BUYER), MEDIATOR, ASKED);
        assertThat(outcome(() -> given.does(new BenchCommand.Extend(Role.BUYER), MEDIATOR, ASKED)))
                .isEqualTo("extension-used");
        assertThat(brings(given, SUPPLIER, DUE.minusSeconds(1))).isEqualTo("done");
        assertThat(brings(given, SUPPLIER, DUE)).isEqualTo("evidence-closed");
        assertThat(brings(given, BUYER, EXTENDED.minusSeconds(1))).isEqualTo("done");
        assertThat(given.until(EXTENDED.minusSeconds(1)).dispute().state()).isEqualTo(State.EVIDENCE_COLLECTION);
        assertThat(given.until(EXTENDED).dispute().state()).isEqualTo(State.UNDER_REVIEW);
    }

    @Test
    void theReviewMayAskOnceMore() {
        Given given = collecting().until(DUE);
        assertThat(given.dispute().state()).isEqualTo(State.UNDER_REVIEW);
        given.does(new BenchCommand.RequestEvidence(null), MEDIATOR, DUE);
        assertThat(given.dispute().mediation().rounds()).hasSize(2);
        assertThat(brings(given, BUYER, DUE)).isEqualTo("done");
        given.does(new EvidenceCommand.Complete(), BUYER, DUE).does(new EvidenceCommand.Complete(), SUPPLIER, DUE);
        assertThat(outcome(() -> given.does(new BenchCommand.RequestEvidence(null), MEDIATOR, DUE)))
                .isEqualTo("evidence-reopened");
    }

    @ParameterizedTest(name = "{0} corrects piece {1}: {2}")
    @CsvSource({ "BUYER, 1, done", "SUPPLIER, 1, supersedes-not-possible", "BUYER, 7, supersedes-not-possible" })
    void onlyOnesOwnPieceIsCorrected(Role by, int number, String expected) {
        Given given = Given.open();
        EvidenceCommand correction = new EvidenceCommand.Submit(EvidenceType.CONTRACT_OR_INVOICE, "the signed one", null, "en",
                List.of(), null, number);
        Actor party = by == Role.BUYER ? BUYER : SUPPLIER;
        assertThat(outcome(() -> given.does(correction, party, DAY4))).isEqualTo(expected);
        if (expected.equals("done")) {
            assertThat(given.dispute().evidence()).hasSize(2);
            assertThat(outcome(() -> given.does(correction, party, DAY4))).as("once").isEqualTo("supersedes-not-possible");
        }
    }

    @Test
    void thePlatformsRecordsAreFiledOnceInTheSameWords() {
        Given given = Given.open().does(new EvidenceCommand.AttachRecords(List.of(record("a1"), record("b2"))), SERVICE, T0)
                .does(new EvidenceCommand.AttachRecords(List.of(record("b2"), record("c3"))), SERVICE, DAY4);
        assertThat(given.dispute().evidence()).filteredOn(piece -> piece.by() == Role.SERVICE).extracting(Evidence::sha256)
                .containsExactly("a1", "b2", "c3");
        given.does(new PartyCommand.Withdraw(), BUYER, DAY4);
        assertThat(given.dispute().decide(new EvidenceCommand.AttachRecords(List.of(record("d4"))), SERVICE, DAY4).events())
                .isEmpty();
    }

    @Test
    void aTranslationIsAddedAndThePieceStays() {
        Given given = Given.open().does(new EvidenceCommand.Translate(1,
                new Translation("zh", "合同", Translation.Author.SUPPLIER)), SUPPLIER, DAY4);
        Evidence piece = given.dispute().evidence().get(0);
        assertThat(piece.description()).isEqualTo("the contract");
        assertThat(piece.translations()).extracting(Translation::text).containsExactly("合同");
        assertThat(outcome(() -> given.does(new EvidenceCommand.Translate(9,
                new Translation("zh", "无", Translation.Author.MACHINE)), BUYER, DAY4))).isEqualTo("not-found");
    }

    @ParameterizedTest(name = "{0}, shipped {1}, with {2}: {3} more of use")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            QUALITY_NOT_AS_CONTRACTED | true  | -                                   | 2
            QUALITY_NOT_AS_CONTRACTED | true  | DESIGN_DRAWING                      | 1
            QUALITY_NOT_AS_CONTRACTED | true  | PRODUCT_SPECIFICATION DEFECT_MEDIA  | 0
            QUALITY_NOT_AS_CONTRACTED | true  | DESIGN_DRAWING INSPECTION_REPORT    | 0
            NOT_SHIPPED_ON_TIME       | false | -                                   | 0
            NOT_SHIPPED_ON_TIME       | true  | -                                   | 1
            NOT_SHIPPED_ON_TIME       | true  | COMMUNICATION_RECORD                | 0
            """)
    void theFileSaysWhatWouldHelp(String reason, boolean shipped, String brought, int missing) {
        Given given = Given.open(reason, Given.order(shipped, true, Circumstances.UNKNOWN), DisputeTerms.DEFAULT);
        for (String type : brought == null ? List.<String> of() : Arrays.asList(brought.split(" +"))) {
            given.does(EvidenceCommand.Submit.words(EvidenceType.valueOf(type), "it"), BUYER, T0);
        }
        Sufficiency hint = Sufficiency.of(given.dispute());
        assertThat(hint.missing()).hasSize(missing);
        assertThat(hint.sufficient()).isEqualTo(missing == 0);
    }

    @ParameterizedTest(name = "{0}, others of the order ruled by {1}: {2}")
    @CsvSource({ "m1, m9, done", "m1, m1, conflict-of-interest", "b1, m9, conflict-of-interest",
            "s1, m9, conflict-of-interest" })
    void aMediatorHasNothingToDoWithTheParties(String mediator, String ruledBefore, String expected) {
        Given given = Given.open().does(new PartyCommand.Escalate(), BUYER, DAY4);
        Actor by = new Actor(Role.MEDIATOR, mediator);
        assertThat(outcome(() -> given.does(new BenchCommand.Assign(null, Set.of(ruledBefore)), by, DAY4)))
                .isEqualTo(expected);
    }

    @Test
    void onlyWhoHasTheCaseGivesItAway() {
        Given given = collecting();
        Actor other = new Actor(Role.MEDIATOR, "m2");
        assertThat(outcome(() -> given.does(new BenchCommand.Assign("m3", Set.of()), other, ASKED)))
                .isEqualTo("case-not-yours");
        given.does(new BenchCommand.Assign("m3", Set.of()), MEDIATOR, ASKED);
        assertThat(given.dispute().mediation().assignedTo()).isEqualTo("m3");
    }
}
