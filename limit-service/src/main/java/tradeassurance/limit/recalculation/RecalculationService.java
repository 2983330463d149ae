package tradeassurance.limit.recalculation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.RecalculationConfig;
import tradeassurance.limit.RecalculationDays;
import tradeassurance.limit.model.Limit;
import tradeassurance.limit.model.LimitCommand.Recalculate;
import tradeassurance.limit.model.LimitState;
import tradeassurance.limit.model.RecalculationCause;
import tradeassurance.limit.recalculation.model.Inputs;
import tradeassurance.limit.recalculation.model.Result;
import tradeassurance.limit.recalculation.model.Tier;
import tradeassurance.limit.recalculation.model.Trade;
import tradeassurance.limit.supplier.SupplierService;
import tradeassurance.limit.supplier.model.Profile;
import tradeassurance.limit.supplier.model.Supplier;

/** Works limits out anew and says why. Call it within a transaction; the limit is locked throughout. */
@ApplicationScoped
class RecalculationService {

    /** Stands for an id where nothing is stored. */
    private static final String PREVIEW = "preview";

    private final SupplierService suppliers;
    private final LimitService limits;
    private final TradeWindow window;
    private final Explanations explanations;
    private final ConfiguredTerms terms;
    private final RecalculationConfig config;
    private final RecalculationDays days;
    private final InstantSource clock;

    RecalculationService(SupplierService suppliers, LimitService limits, TradeWindow window, Explanations explanations,
            ConfiguredTerms terms, RecalculationConfig config, RecalculationDays days, InstantSource clock) {
        this.suppliers = suppliers;
        this.limits = limits;
        this.window = window;
        this.explanations = explanations;
        this.terms = terms;
        this.config = config;
        this.days = days;
        this.clock = clock;
    }

    /** What a recalculation would come to now; nothing is stored. */
    Uni<Explanation> preview(String supplierId, Caller caller) {
        return limits.read(supplierId, caller).chain(held -> explain(held.value(), RecalculationCause.OPERATOR, null)
                .map(told -> told.inEffect(held.value().decide(command(told, PREVIEW), held.by(), told.at()).next())));
    }

    Uni<Explanation> run(String supplierId, RecalculationCause cause, Caller caller) {
        return limits.lockKnown(supplierId).chain(limit -> run(limit, cause, caller));
    }

    /** The first limit of a supplier that has just enrolled, unless an operator has granted one before. */
    Uni<Void> first(String supplierId, Caller caller) {
        return limits.lockKnown(supplierId).chain(limit -> limit.granted().isPositive() ? Uni.createFrom().voidItem()
                : run(limit, RecalculationCause.ENROLMENT, caller).replaceWithVoid());
    }

    /** The month's, unless it has been done or the limit is suspended; it begins a new cycle. */
    Uni<Void> monthly(String supplierId, Caller caller) {
        return limits.lockKnown(supplierId)
                .chain(limit -> limit.state() == LimitState.SUSPENDED || limit.course().nextAt() != null
                        ? Uni.createFrom().voidItem()
                        : run(limit, RecalculationCause.MONTHLY, caller).replaceWithVoid());
    }

    /** At once after a loss; there is nothing to lower where nothing is granted. */
    Uni<Void> afterLoss(String supplierId, RecalculationCause cause, Caller caller) {
        return limits.lockKnown(supplierId).chain(limit -> limit.granted().isZero() ? Uni.createFrom().voidItem()
                : run(limit, cause, caller).replaceWithVoid());
    }

    private Uni<Explanation> run(Limit limit, RecalculationCause cause, Caller caller) {
        String id = Ids.next("rec");
        return explain(limit, cause, id)
                .chain(told -> limits.handle(limit.supplierId(), command(told, id), caller)
                        .map(held -> told.inEffect(held.value())))
                .chain(explanations::add);
    }

    private Recalculate command(Explanation told, String id) {
        return new Recalculate(id, told.cause(), told.amount(), config.notice(),
                told.cause() == RecalculationCause.MONTHLY ? days.next() : null);
    }

    private Uni<Explanation> explain(Limit limit, RecalculationCause cause, @Nullable String id) {
        Instant now = clock.instant();
        return suppliers.profile(limit.supplierId())
                .chain(supplier -> window.since(limit.supplierId(), now.minus(config.window()))
                        .map(trade -> inputs(supplier.value(), trade, now)))
                .chain(inputs -> explanations.last(limit.supplierId())
                        .map(last -> explanation(limit, cause, id, now, inputs, last)));
    }

    private Explanation explanation(Limit limit, RecalculationCause cause, @Nullable String id, Instant now, Inputs inputs,
            @Nullable Explanation last) {
        Money base = limit.cycleBase(cause);
        Result result = terms.formula().limit(inputs, limit.granted(), base, cause.loss());
        return new Explanation(id, limit.supplierId(), cause, now, limit.granted(), base, result.target(), result.limit(), now,
                result.clamps(), result.factors(), inputs, terms.terms(), last == null ? null : last.id(),
                inputs.changesSince(last == null ? null : last.inputs()));
    }

    private Inputs inputs(Supplier supplier, Trade trade, Instant now) {
        Profile profile = supplier.profile();
        Tier tier = switch (supplier.membership()) {
            case GOLD -> Tier.GOLD;
            case STANDARD -> Tier.STANDARD;
        };
        LocalDate today = LocalDate.ofInstant(now, config.zone());
        int years = profile.memberSince() == null ? 0
                : Math.toIntExact(Math.max(0, ChronoUnit.YEARS.between(profile.memberSince(), today)));
        return new Inputs(tier, trade, profile.reviewScore(), profile.verified(), years, profile.penaltyPoints(),
                profile.responseRatePercent());
    }
}
