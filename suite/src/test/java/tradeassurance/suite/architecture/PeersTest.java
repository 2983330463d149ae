package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.lang.ArchRule;

/** The wire to a peer is a detail of its client, and a transaction never spans it. */
class PeersTest {

    static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    static final ArchRule THE_WIRE_IS_A_DETAIL = classes().that().areAnnotatedWith(REST_CLIENT)
            .should().bePackagePrivate().andShould().resideInAPackage("tradeassurance..peer..").allowEmptyShould(true);

    /** Hibernate Reactive ignores it: what looks like a transaction would be none. */
    static final ArchRule NO_BLOCKING_TRANSACTIONS = noClasses().should().dependOnClassesThat()
            .resideInAPackage("jakarta.transaction..");

    @Test
    void theWireToAPeerIsADetail() {
        THE_WIRE_IS_A_DETAIL.check(Code.PRODUCTION);
        String client = " @" + REST_CLIENT + " ";
        assertThat(Planted.report(THE_WIRE_IS_A_DETAIL,
                "package tradeassurance.dispute.peer.order;" + client + "public interface OrderApi {}",
                "package tradeassurance.dispute;" + client + "interface LimitApi {}",
                "package tradeassurance.dispute.peer.payment;" + client + "interface PaymentApi {}"))
                .contains("OrderApi", "LimitApi").doesNotContain("PaymentApi");
    }

    @Test
    void transactionsAreReactive() {
        NO_BLOCKING_TRANSACTIONS.check(Code.PRODUCTION);
        assertThat(Planted.report(NO_BLOCKING_TRANSACTIONS,
                "package tradeassurance.order; class Orders { @jakarta.transaction.Transactional void place() {} }"))
                .contains("Orders.place");
    }
}
