package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Who may know whom: service, chassis, kernel, in this direction only; a model knows nobody but the kernel. */
class DependenciesTest {

    static final ArchRule KERNEL_IS_PLAIN_JAVA = classes().that().resideInAPackage("tradeassurance.kernel..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", "tradeassurance.kernel..");

    static final ArchRule MODELS_ARE_PURE = classes().that().resideInAPackage("tradeassurance..model..")
            .should(new KnowOnlyTheKernel()).allowEmptyShould(true);

    static final ArchRule SERVICES_ARE_STRANGERS = slices().assignedFrom(new ByService())
            .should().notDependOnEachOther().allowEmptyShould(true);

    static final ArchRule CHASSIS_KNOWS_NO_SERVICE = noClasses().that().resideInAPackage("tradeassurance.chassis..")
            .should().dependOnClassesThat().resideInAnyPackage("tradeassurance.order..", "tradeassurance.payment..",
                    "tradeassurance.dispute..", "tradeassurance.limit..", "tradeassurance.suite..")
            .allowEmptyShould(true);

    static final ArchRule SUITE_KNOWS_JARS_AND_URLS = noClasses().that().resideInAPackage("tradeassurance.suite..")
            .should().dependOnClassesThat().resideInAnyPackage("tradeassurance.order..", "tradeassurance.payment..",
                    "tradeassurance.dispute..", "tradeassurance.limit..")
            .allowEmptyShould(true);

    static final ArchRule NO_CYCLES = slices().assignedFrom(new ByPackage()).should().beFreeOfCycles();

    private static final String ORDER_KNOWS_PAYMENT = "package tradeassurance.order; class Order { "
            + "tradeassurance.payment.Payment paid; }";
    private static final String PAYMENT = "package tradeassurance.payment; public class Payment {}";

    @Test
    void theKernelIsPlainJava() {
        KERNEL_IS_PLAIN_JAVA.check(Code.PRODUCTION);
        assertThat(Planted.report(KERNEL_IS_PLAIN_JAVA, "package tradeassurance.kernel; class Money { "
                + "io.smallrye.mutiny.Uni<String> later; }")).contains("Money", "Uni");
    }

    @Test
    void aModelKnowsOnlyTheKernelAndItself() {
        MODELS_ARE_PURE.check(Code.PRODUCTION);
        assertThat(Planted.report(MODELS_ARE_PURE, "package tradeassurance.order.model; class Order { "
                + "tradeassurance.order.OrderRow row; }", "package tradeassurance.order; public class OrderRow {}"))
                .contains("Order", "OrderRow");
        assertThat(Planted.report(MODELS_ARE_PURE, "package tradeassurance.order.model; class Order { "
                + "java.time.Instant[] at; Order before; tradeassurance.kernel.Money[] paid; }",
                "package tradeassurance.kernel; public class Money {}")).isEmpty();
    }

    @Test
    void servicesNeverSeeEachOther() {
        SERVICES_ARE_STRANGERS.check(Code.PRODUCTION);
        assertThat(Planted.report(SERVICES_ARE_STRANGERS, ORDER_KNOWS_PAYMENT, PAYMENT)).contains("order", "payment");
    }

    @Test
    void theChassisKnowsNoService() {
        CHASSIS_KNOWS_NO_SERVICE.check(Code.PRODUCTION);
        assertThat(Planted.report(CHASSIS_KNOWS_NO_SERVICE, "package tradeassurance.chassis.page; class Page { "
                + "tradeassurance.payment.Payment first; }", PAYMENT)).contains("Page", "Payment");
    }

    @Test
    void theSuiteKnowsJarsAndUrlsOnly() {
        SUITE_KNOWS_JARS_AND_URLS.check(Code.PRODUCTION);
        assertThat(Planted.report(SUITE_KNOWS_JARS_AND_URLS, "package tradeassurance.suite; class Suite { "
                + "tradeassurance.payment.Payment first; }", PAYMENT)).contains("Suite", "Payment");
    }

    @Test
    void packagesAreFreeOfCycles() {
        NO_CYCLES.check(Code.PRODUCTION);
        assertThat(Planted.report(NO_CYCLES,
                "package tradeassurance.order; public class Order { tradeassurance.order.shipment.Shipment first; }",
                "package tradeassurance.order.shipment; public class Shipment { tradeassurance.order.Order of; }"))
                .contains("Cycle detected");
    }

    private static final class KnowOnlyTheKernel extends ArchCondition<JavaClass> {

        KnowOnlyTheKernel() {
            super("know only java, the kernel and their own model");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String own = type.getPackageName().replaceFirst("(\\.model)(\\..*)?$", "$1");
            type.getDirectDependenciesFromSelf().stream().filter(known -> {
                String target = known.getTargetClass().getBaseComponentType().getPackageName();
                return !target.startsWith("java.") && !in("org.jspecify", target) && !in("tradeassurance.kernel", target)
                        && !in(own, target);
            }).forEach(known -> events.add(SimpleConditionEvent.violated(known, known.getDescription())));
        }

        private static boolean in(String root, String name) {
            return (name + ".").startsWith(root + ".");
        }
    }

    private static final class ByService implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Code.SERVICES.stream()
                    .filter(service -> (type.getPackageName() + ".").startsWith("tradeassurance." + service + "."))
                    .findFirst().map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "services";
        }
    }

    private static final class ByPackage implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("tradeassurance.") ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
