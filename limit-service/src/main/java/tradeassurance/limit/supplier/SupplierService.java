package tradeassurance.limit.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Role;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.supplier.model.Enrolment;
import tradeassurance.limit.supplier.model.Supplier;
import tradeassurance.limit.supplier.model.SupplierCommand;
import tradeassurance.limit.supplier.model.SupplierCommand.Owe;
import tradeassurance.limit.supplier.model.SupplierCommand.Pay;

/** The one door to suppliers. Call it within a transaction. */
@ApplicationScoped
public class SupplierService {

    private final Door door;
    private final Suppliers suppliers;
    private final SupplierConfig config;

    SupplierService(Door door, Suppliers suppliers, SupplierConfig config) {
        this.door = door;
        this.suppliers = suppliers;
        this.config = config;
    }

    Uni<Held<Supplier>> register(RegisterSupplier wanted, Caller caller) {
        return door.open(suppliers, caller.as(Role.OPERATOR), Supplier.register(wanted.supplierId(), wanted.name(),
                wanted.country(), wanted.membership()));
    }

    Uni<Held<Supplier>> handle(String id, SupplierCommand command, @Nullable Long seen, Caller caller) {
        return door.handle(suppliers, id, caller, seen, (supplier, by, now) -> supplier.decide(command, by, now));
    }

    /** Keeps everybody else from what is known of a supplier until the transaction under way has ended. */
    public Uni<Void> hold(String id) {
        return suppliers.lock(id).replaceWithVoid();
    }

    /** The supplier's trading history says that it owes the platform. */
    public Uni<Void> owes(String id, Instant since) {
        return handle(id, new Owe(since, config.recourseUnpaidFor()), null, LimitService.SELF).replaceWithVoid();
    }

    /** It says that the supplier owes nothing any more. @param writtenOff whether that was given up, not paid */
    public Uni<Void> owesNothing(String id, boolean writtenOff) {
        return handle(id, new Pay(writtenOff), null, LimitService.SELF).replaceWithVoid();
    }

    /** A supplier's profile, read as the service itself reads it, since it is public; refused with {@code not-found}. */
    public Uni<Held<Supplier>> profile(String id) {
        return door.read(suppliers, id, LimitService.SELF);
    }

    /** Suppliers in the order of their ids, the last first; one more than asked for, where there is one. */
    Uni<List<SupplierEntity>> search(@Nullable Boolean tradeAssurance, @Nullable String words, @Nullable String cursor,
            int limit) {
        List<String> conditions = new ArrayList<>(List.of("true = true"));
        Parameters values = new Parameters();
        if (cursor != null) {
            conditions.add("id < :cursor");
            values.and("cursor", cursor);
        }
        if (words != null) {
            conditions.add("lower(name) like :words escape '!'");
            values.and("words", containing(words));
        }
        if (tradeAssurance != null) {
            conditions.add(tradeAssurance ? "state = :enrolled" : "state <> :enrolled");
            values.and("enrolled", Enrolment.ENROLLED);
        }
        return suppliers.find(String.join(" and ", conditions), Sort.descending("id"), values).range(0, limit).list();
    }

    private static String containing(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
