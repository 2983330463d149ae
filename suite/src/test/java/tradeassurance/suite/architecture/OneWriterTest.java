package tradeassurance.suite.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** An aggregate changes its state through the one door and nowhere else. */
class OneWriterTest {

    private static final String DOOR = "tradeassurance.chassis.door";

    static final ArchRule A_ROW_WRITES_ITS_OWN_STATE = classes().should(new ArchCondition<>("leave the state of rows alone") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getFieldAccessesFromSelf().stream().filter(OneWriterTest::setsStateOfAnother)
                    .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
        }
    });

    static final ArchRule ONLY_THE_DOOR_LETS_BECOME = classes().should(new ArchCondition<>("leave become to the door") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getAccessesFromSelf().stream().filter(OneWriterTest::becomesBesideTheDoor)
                    .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
        }
    });

    static final ArchRule ROWS_HAVE_NO_SETTERS = noMethods().that().arePublic().and()
            .areDeclaredInClassesThat(DescribedPredicate.describe("are stored", OneWriterTest::stored))
            .should().haveNameMatching("set[A-Z].*").allowEmptyShould(true);

    private static final String ENTITY = """
            package tradeassurance.order;
            class OrderEntity implements tradeassurance.chassis.door.Row<String> {
                String state;
                public void become(String next) { state = next; }
                public void setState(String next) { state = next; }
            }
            """;

    static boolean stored(JavaClass type) {
        return type.getSimpleName().endsWith("Entity");
    }

    private static boolean setsStateOfAnother(JavaFieldAccess access) {
        return access.getAccessType() == AccessType.SET && access.getTarget().getName().equals("state")
                && stored(access.getTargetOwner()) && !access.getTargetOwner().equals(access.getOriginOwner());
    }

    private static boolean becomesBesideTheDoor(JavaAccess<?> access) {
        JavaClass caller = access.getOriginOwner();
        JavaClass row = access.getTargetOwner();
        boolean becomes = access.getTarget().getName().equals("become")
                && (stored(row) || row.isAssignableTo(DOOR + ".Row"));
        boolean keepsIt = caller.isAssignableTo(DOOR + ".Rows") && caller.getPackageName().equals(row.getPackageName());
        return becomes && !caller.equals(row) && !keepsIt && !caller.getPackageName().equals(DOOR);
    }

    @Test
    void onlyARowWritesItsState() {
        A_ROW_WRITES_ITS_OWN_STATE.check(Code.PRODUCTION);
        assertThat(Planted.report(A_ROW_WRITES_ITS_OWN_STATE, ENTITY, "package tradeassurance.order; class Shortcut { "
                + "void close(OrderEntity order) { order.state = \"CLOSED\"; } }")).contains("Shortcut.close");
        assertThat(Planted.report(A_ROW_WRITES_ITS_OWN_STATE, ENTITY)).isEmpty();
    }

    @Test
    void onlyTheDoorLetsARowBecome() {
        ONLY_THE_DOOR_LETS_BECOME.check(Code.PRODUCTION);
        assertThat(Planted.report(ONLY_THE_DOOR_LETS_BECOME, ENTITY, "package tradeassurance.order; class Shortcut { "
                + "java.util.function.Consumer<String> close(OrderEntity order) { return order::become; } }"))
                .contains("Shortcut.close");
        assertThat(Planted.report(ONLY_THE_DOOR_LETS_BECOME, ENTITY, "package tradeassurance.order; class OrderRows "
                + "implements tradeassurance.chassis.door.Rows<String> { "
                + "void insert(OrderEntity order) { order.become(\"\"); } }"))
                .isEmpty();
    }

    @Test
    void rowsHaveNoSetters() {
        ROWS_HAVE_NO_SETTERS.check(Code.PRODUCTION);
        assertThat(Planted.report(ROWS_HAVE_NO_SETTERS, ENTITY)).contains("setState");
    }
}
