package tradeassurance.chassis.work;

import java.time.Duration;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * Bounds how long a caller waits. The reactive client has no time-out of its own, and a database that is frozen does not even
 * enforce the server's; the work itself goes on apart, to its end.
 */
@ApplicationScoped
public class InTime {

    private final Apart apart;
    private final Duration within;

    InTime(Apart apart, @ConfigProperty(name = "chassis.answers-within") Duration within) {
        this.apart = apart;
        this.within = within;
    }

    /** What the work comes to, or a refusal {@code storage-unavailable} where that takes too long. */
    public <T> Uni<T> answer(Supplier<Uni<T>> work) {
        return apart.run(work).ifNoItem().after(within).failWith(() -> new Refusal(Refused.STORAGE_UNAVAILABLE,
                "no answer within " + within.toSeconds() + " s; repeat the request, with the same key if it had one"));
    }
}
