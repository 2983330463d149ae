package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A request that changes something runs to its end once begun, and takes effect once however often it is sent. */
class EndpointsTest {

    private static final String ONCE = "tradeassurance.chassis.once.Once";

    /** What needs no key, and why. */
    private static final Map<String, String> WITHOUT_A_KEY = Map.of(
            "tradeassurance.chassis.clock.TestClockResource", "the clock never goes back, so a repeat changes nothing");

    private static final DescribedPredicate<JavaMethod> CHANGE_SOMETHING = DescribedPredicate.describe("change something",
            EndpointsTest::changes);

    static final ArchRule RUN_TO_THE_END = methods().that(CHANGE_SOMETHING)
            .should(condition("be @Cancellable(false)", EndpointsTest::runsToTheEnd)).allowEmptyShould(true);

    static final ArchRule ANSWER_LATER = methods().that(CHANGE_SOMETHING)
            .should().haveRawReturnType("io.smallrye.mutiny.Uni").allowEmptyShould(true);

    static final ArchRule TAKE_EFFECT_ONCE = methods().that(CHANGE_SOMETHING)
            .should(condition("go through Once", EndpointsTest::takesEffectOnce)).allowEmptyShould(true);

    /** Without these, text is put where JSON belongs, and a record's own words go out where text is asked for. */
    static final ArchRule SAY_WHAT_THEY_SPEAK = classes().that().areAnnotatedWith("jakarta.ws.rs.Path").and()
            .areNotAnnotatedWith(PeersTest.REST_CLIENT).should().beAnnotatedWith("jakarta.ws.rs.Produces")
            .allowEmptyShould(true);

    static final ArchRule SAY_WHAT_THEY_HEAR = methods().that(CHANGE_SOMETHING).and().areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ws.rs.Path").should().beDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ws.rs.Consumes").allowEmptyShould(true);

    /** Commands that a resource takes; the client of a peer has the same annotations and is the other end of the wire. */
    static boolean changes(JavaMethod method) {
        return Stream.of("POST", "PUT", "PATCH", "DELETE").anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                && !method.getOwner().isAnnotatedWith(PeersTest.REST_CLIENT);
    }

    private static boolean runsToTheEnd(JavaMethod method) {
        return method.tryGetAnnotationOfType("org.jboss.resteasy.reactive.server.Cancellable")
                .flatMap((JavaAnnotation<JavaMethod> cancellable) -> cancellable.get("value")).filter(Boolean.FALSE::equals)
                .isPresent();
    }

    private static boolean takesEffectOnce(JavaMethod method) {
        return WITHOUT_A_KEY.containsKey(method.getOwner().getFullName()) || callsOnce(method, new HashSet<>());
    }

    /** Directly, or through methods of the same class. */
    private static boolean callsOnce(JavaMethod method, Set<String> seen) {
        return seen.add(method.getFullName()) && method.getMethodCallsFromSelf().stream().anyMatch(
                call -> call.getTargetOwner().getFullName().equals(ONCE)
                        || own(method, call).anyMatch(next -> callsOnce(next, seen)));
    }

    private static Stream<JavaMethod> own(JavaMethod method, JavaMethodCall call) {
        return call.getTarget().resolveMember().filter(next -> next.getOwner().equals(method.getOwner())).stream();
    }

    private static ArchCondition<JavaMethod> condition(String description, java.util.function.Predicate<JavaMethod> kept) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!kept.test(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " does not: " + description));
                }
            }
        };
    }

    private static String resource(String method) {
        return "package tradeassurance.order; class OrderResource { tradeassurance.chassis.once.Once once; " + method
                + " private io.smallrye.mutiny.Uni<String> keyed() { return once.answer(null, () -> \"\"); } }";
    }

    @Test
    void resourcesSayWhatTheySpeakAndHear() {
        SAY_WHAT_THEY_SPEAK.check(Code.PRODUCTION);
        SAY_WHAT_THEY_HEAR.check(Code.PRODUCTION);
        String mute = "package tradeassurance.order; @jakarta.ws.rs.Path(\"/v1/x\") class XResource { @jakarta.ws.rs.POST void a() {} }";
        assertThat(Planted.report(SAY_WHAT_THEY_SPEAK, mute)).contains("XResource");
        assertThat(Planted.report(SAY_WHAT_THEY_HEAR, mute)).contains("XResource");
    }

    @Test
    void commandsRunToTheirEnd() {
        RUN_TO_THE_END.check(Code.PRODUCTION);
        assertThat(Planted.report(RUN_TO_THE_END, resource("@jakarta.ws.rs.POST void a() {} @jakarta.ws.rs.PUT "
                + "@org.jboss.resteasy.reactive.server.Cancellable void b() {} @jakarta.ws.rs.PATCH "
                + "@org.jboss.resteasy.reactive.server.Cancellable(true) void c() {} @jakarta.ws.rs.DELETE void d() {} "
                + "@jakarta.ws.rs.POST @org.jboss.resteasy.reactive.server.Cancellable(false) void e() {}")))
                .contains("Resource.a()", "Resource.b()", "Resource.c()", "Resource.d()").doesNotContain("Resource.e()");
    }

    @Test
    void commandsAnswerLater() {
        ANSWER_LATER.check(Code.PRODUCTION);
        assertThat(Planted.report(ANSWER_LATER, resource("@jakarta.ws.rs.POST String place() { return null; }")))
                .contains("OrderResource.place()");
    }

    @Test
    void commandsTakeEffectOnce() {
        TAKE_EFFECT_ONCE.check(Code.PRODUCTION);
        assertThat(Planted.report(TAKE_EFFECT_ONCE, resource("@jakarta.ws.rs.POST Object place() { return null; } "
                + "@jakarta.ws.rs.POST Object confirm() { return keyed(); }")))
                .contains("OrderResource.place()").doesNotContain("confirm");
    }
}
