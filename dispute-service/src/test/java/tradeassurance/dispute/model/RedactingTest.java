package tradeassurance.dispute.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tradeassurance.dispute.model.Given.BUYER;
import static tradeassurance.dispute.model.Given.SERVICE;
import static tradeassurance.dispute.model.Given.T0;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Redaction;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;

/** What can be taken out of a dispute: words and files beside the chain, when it is over. */
class RedactingTest {

    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "o1");
    private static final Instant DAY1 = T0.plus(Duration.ofDays(1));
    private static final Instant DAY9 = T0.plus(Duration.ofDays(9));

    /** Evidence 1 is in words only, evidence 2 has a file. */
    private static Given disputed() {
        return Given.open().does(new EvidenceCommand.Submit(EvidenceType.DEFECT_MEDIA, "a crack",
                new Attachment("doc_1", "passport.png", "image/png", 7, "0".repeat(64)), "en", List.of(), null, null), BUYER,
                DAY1);
    }

    private static Dispute over() {
        return disputed().does(new PartyCommand.Withdraw(), BUYER, DAY1).dispute();
    }

    private static String outcome(Dispute dispute, DisputeCommand command) {
        try {
            return dispute.decide(command, OPERATOR, DAY9).events().get(0).type();
        } catch (Refusal refusal) {
            return refusal.reason().code();
        }
    }

    @ParameterizedTest(name = "message of a dispute that is over: {0}, before: {1}, in the chain: {2} -> {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            over  | before | in chain | comes to
            true  | false  | false    | dispute.message_redacted
            true  | true   | false    | already-redacted
            true  | false  | true     | words-in-chain
            false | false  | false    | redaction-while-disputed
            false | false  | true     | redaction-while-disputed
            """)
    void aMessageIsRedacted(boolean over, boolean before, boolean inChain, String expected) {
        Dispute dispute = over ? over() : disputed().dispute();
        assertThat(outcome(dispute, new RedactionCommand.OfMessage(1, before, inChain, "a law"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "evidence {1} of a dispute that is over: {0} -> {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            over  | number | comes to
            true  | 2      | dispute.evidence_redacted
            true  | 1      | words-in-chain
            true  | 3      | not-found
            false | 2      | redaction-while-disputed
            false | 1      | redaction-while-disputed
            """)
    void evidenceIsRedacted(boolean over, int number, String expected) {
        Dispute dispute = over ? over() : disputed().dispute();
        assertThat(outcome(dispute, new RedactionCommand.OfEvidence(number, "a law"))).isEqualTo(expected);
    }

    @Test
    void aPieceLosesTheNameOfItsFileAndNothingElse() {
        RedactionCommand command = new RedactionCommand.OfEvidence(2, "a law");
        Decision<Dispute> decision = over().decide(command, OPERATOR, DAY9);
        Evidence before = over().evidence().get(1);
        Evidence after = decision.next().evidence().get(1);
        assertThat(after.file()).isEqualTo(new Attachment("doc_1", "redacted", "image/png", 7, "0".repeat(64)));
        assertThat(after.redaction()).isEqualTo(new Redaction(DAY9, "o1", "a law"));
        assertThat(after).usingRecursiveComparison().ignoringFields("file", "redaction").isEqualTo(before);
        assertThat(outcome(decision.next(), command)).isEqualTo("already-redacted");
    }

    @Test
    void aDisputeThatHasNeverBeenIsOverToo() {
        Dispute failed = Opening.request("dsp_1", Given.claim("NOT_SHIPPED_ON_TIME", "10000.00"), Given.order(),
                DisputeTerms.DEFAULT, BUYER, T0).next()
                .decide(new PeerCommand.OpeningRefused("order-service", "no"), SERVICE, T0)
                .next();
        assertThat(outcome(failed, new RedactionCommand.OfEvidence(1, "a law"))).isEqualTo("words-in-chain");
    }

    @Test
    void whatIsHashedSaysWhereEachPartEnds() {
        Words words = new Words("when?", "en", List.of(new Translation("zh", "何时?", Translation.Author.MACHINE)));
        assertThat(new String(words.hashed(), StandardCharsets.UTF_8)).isEqualTo("2:en5:when?2:zh7:MACHINE7:何时?");
        assertThat(words.sha256()).hasSize(64).isNotEqualTo(new Words("when?", null, words.translations()).sha256());
        assertThat(new String(new Words("so", null, List.of()).hashed(), StandardCharsets.UTF_8)).isEqualTo("0:2:so");
    }
}
