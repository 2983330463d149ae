package tradeassurance.chassis.peer;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/**
 * Asks a peer: a bounded wait, a trouble that shows at once tried again with jitter, and a circuit that opens while the peer is
 * down. Whoever asks waits for one time-out at most: who is silent once is not asked again by the same request. Each kind of
 * question has a circuit of its own, so that one that is never answered does not keep others from a peer that answers them.
 * Only for calls that bear repetition.
 */
@ApplicationScoped
public class Peers {

    private static final TypeLiteral<Uni<Object>> ANSWER = new TypeLiteral<>() {
    };

    private final Duration within;
    private final int retries;
    private final Map<Question, Guard> guards = new ConcurrentHashMap<>();

    /** A kind of question is the place in the code that asks it, of which a lambda's class is the name. */
    private record Question(String peer, Class<?> asking) {
    }

    Peers(@ConfigProperty(name = "chassis.peer.answers-within") Duration within,
            @ConfigProperty(name = "chassis.peer.retries") int retries) {
        this.within = within;
        this.retries = retries;
    }

    /** The peer's answer; a {@link PeerRefused} where it says no; a refusal {@code peer-unavailable} where it says nothing. */
    @SuppressWarnings("unchecked")
    public <T> Uni<T> ask(String peer, Supplier<Uni<T>> call) {
        Uni<Object> guarded = Uni.createFrom().deferred(() -> guard(peer, call));
        return (Uni<T>) guarded
                .onFailure(failure -> !(failure instanceof PeerRefused) && !(failure instanceof Refusal))
                .transform(failure -> unavailable(peer, failure));
    }

    private <T> Uni<Object> guard(String peer, Supplier<Uni<T>> call) {
        try {
            return guards.computeIfAbsent(new Question(peer, call.getClass()), this::guardOf)
                    .call(() -> call.get().map(answer -> (Object) answer), ANSWER);
        } catch (Exception failure) {
            return Uni.createFrom().failure(failure);
        }
    }

    private Guard guardOf(Question question) {
        return Guard.create().withDescription(question.peer())
                .withTimeout().duration(within.toMillis(), ChronoUnit.MILLIS).done()
                .withRetry().maxRetries(retries).delay(50, ChronoUnit.MILLIS).jitter(25, ChronoUnit.MILLIS)
                .abortOn(List.of(PeerRefused.class, TimeoutException.class)).done()
                .withCircuitBreaker().requestVolumeThreshold(20).failureRatio(0.5).delay(1, ChronoUnit.SECONDS)
                .skipOn(PeerRefused.class).done()
                .build();
    }

    private static Refusal unavailable(String peer, Throwable failure) {
        Refusal refusal = new Refusal(Refused.PEER_UNAVAILABLE, peer + " does not answer just now; try again");
        refusal.initCause(failure);
        return refusal;
    }
}
