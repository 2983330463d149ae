package tradeassurance.chassis.door;

import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/** A timer should have fired before what is being tried. Carries what must be committed first. */
final class Overdue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Uni<Void>> lapse;

    Overdue(String what, Supplier<Uni<Void>> lapse) {
        super("overdue: " + what, null, false, false);
        this.lapse = lapse;
    }

    Supplier<Uni<Void>> lapse() {
        return lapse;
    }
}
