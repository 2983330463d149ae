package tradeassurance.chassis.door;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.deadline.Lapses;

/** Leads the timers through the same door as everybody else. */
@ApplicationScoped
class DoorLapses implements Lapses {

    private final Transactions transactions;
    private final Door door;
    private final Map<String, Rows<?>> rows;

    DoorLapses(Transactions transactions, Door door, @Any Instance<Rows<?>> rows) {
        this.transactions = transactions;
        this.door = door;
        this.rows = rows.stream().collect(Collectors.toMap(Rows::resource, Function.identity()));
    }

    @Override
    public Uni<Void> lapse(String resource, List<String> ids) {
        Rows<?> kept = rows.get(resource);
        if (kept == null) {
            return Uni.createFrom().failure(new IllegalStateException("nobody keeps a " + resource + " here"));
        }
        if (kept.lapseTogether()) {
            return transactions.run(() -> door.lapse(kept, ids));
        }
        return Multi.createFrom().iterable(ids)
                .onItem().transformToUniAndConcatenate(each -> transactions.run(() -> door.lapse(kept, each)))
                .collect().asList().replaceWithVoid();
    }
}
