package tradeassurance.limit.supplier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.Enrolment;
import tradeassurance.limit.supplier.model.Supplier;
import tradeassurance.limit.supplier.model.SupplierCommand;

/** The one door to suppliers. Call it within a transaction. */
@ApplicationScoped
public class SupplierService {

    /** Profiles are public: whoever asks, they are read as the service itself reads them. */
    private static final Caller ANYBODY = Caller.service("limit-service");

    private final Door door;
    private final Suppliers suppliers;

    SupplierService(Door door, Suppliers suppliers) {
        this.door = door;
        this.suppliers = suppliers;
    }

    Uni<Held<Supplier>> register(RegisterSupplier wanted, Caller caller) {
        return door.open(suppliers, caller.as(Role.OPERATOR), Supplier.register(wanted.supplierId(), wanted.name(),
                wanted.country(), wanted.membership()));
    }

    Uni<Held<Supplier>> handle(String id, SupplierCommand command, @Nullable Long seen, Caller caller) {
        return door.handle(suppliers, id, caller, seen, (supplier, by, now) -> supplier.decide(command, by, now));
    }

    /** A supplier's public profile; refused with {@code not-found}. */
    public Uni<Held<Supplier>> profile(String id) {
        return door.read(suppliers, id, ANYBODY);
    }

    /** Suppliers in the order of their ids, the last first; one more than asked for, where there is one. */
    Uni<List<SupplierEntity>> search(@Nullable Boolean tradeAssurance, @Nullable String words, @Nullable String cursor,
            int limit) {
        return suppliers.find("""
                (?1 is null or id < ?1) and (?2 is null or lower(name) like ?2 escape '!')
                and (?3 is null or (state = ?4) = ?3) order by id desc""",
                cursor, words == null ? null : containing(words), tradeAssurance, Enrolment.ENROLLED).range(0, limit).list();
    }

    private static String containing(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
