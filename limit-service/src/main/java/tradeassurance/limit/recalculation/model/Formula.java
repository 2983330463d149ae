package tradeassurance.limit.recalculation.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Money;

/** Works a limit out: a base, and a share of the volume by reliability and reputation, within bounds (R21, R23g, D3). */
public final class Formula {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terms terms;

    public Formula(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param granted the limit as it is
     * @param cycleBase what changes are measured against; where it is nothing there is no share of it to be measured
     * @param afterLoss whether nothing may be raised
     */
    public Result limit(Inputs inputs, Money granted, Money cycleBase, boolean afterLoss) {
        Trade trade = inputs.trade();
        BigDecimal late = share(trade.late(), trade.orders());
        BigDecimal lost = share(trade.lost(), trade.orders());
        BigDecimal responses = responses(inputs);
        BigDecimal reliability = BigDecimal.ONE.subtract(late).pow(terms.lateExponent(), EXACT)
                .multiply(BigDecimal.ONE.subtract(lost).pow(terms.lostExponent(), EXACT), EXACT).multiply(responses, EXACT);
        BigDecimal score = score(inputs);
        BigDecimal reputation = terms.reputationFloor().add(BigDecimal.ONE.subtract(terms.reputationFloor())
                .multiply(score.divide(HUNDRED, EXACT), EXACT));
        Money base = terms.base(inputs.tier());
        Money earned = trade.volume()
                .portionHalfUp(terms.volumeShare().multiply(reliability, EXACT).multiply(reputation, EXACT));
        Money target = base.plus(earned);
        List<Clamp> clamps = new ArrayList<>();
        Money limit = bounded(target, inputs.tier(), clamps);
        limit = changed(limit, cycleBase, clamps);
        if (afterLoss && limit.moreThan(granted)) {
            clamps.add(Clamp.NO_RISE_AFTER_LOSS);
            limit = granted;
        }
        Factors factors = new Factors(shown(late), shown(lost), shown(responses), shown(reliability), shown(score),
                shown(reputation), base, earned);
        return new Result(factors, target, limit, List.copyOf(clamps));
    }

    private BigDecimal responses(Inputs inputs) {
        Trade trade = inputs.trade();
        int asked = trade.answered() + trade.unanswered();
        if (asked > 0) {
            return share(trade.answered(), asked);
        }
        Integer known = inputs.responseRatePercent();
        return share(known == null ? terms.unknownResponseRatePercent() : known, 100);
    }

    private BigDecimal score(Inputs inputs) {
        Integer reviews = inputs.reviewScore();
        BigDecimal review = BigDecimal.valueOf(reviews == null ? terms.unknownReviewScore() : reviews);
        BigDecimal verified = inputs.verified() ? HUNDRED : BigDecimal.ZERO;
        BigDecimal years = share(Math.min(inputs.yearsAsMember(), terms.fullYears()), terms.fullYears()).multiply(HUNDRED);
        return terms.reviewWeight().multiply(review).add(terms.verificationWeight().multiply(verified))
                .add(terms.yearsWeight().multiply(years, EXACT))
                .subtract(terms.scorePerPenaltyPoint().multiply(BigDecimal.valueOf(inputs.penaltyPoints())))
                .max(BigDecimal.ZERO).min(HUNDRED);
    }

    private Money bounded(Money target, Tier tier, List<Clamp> clamps) {
        Money limit = target;
        if (limit.lessThan(terms.floor(tier))) {
            clamps.add(Clamp.RAISED_TO_FLOOR);
            limit = terms.floor(tier);
        }
        if (limit.moreThan(terms.ceiling())) {
            clamps.add(Clamp.LOWERED_TO_CEILING);
            limit = terms.ceiling();
        }
        long over = limit.minor() % terms.step().minor();
        if (over != 0) {
            clamps.add(Clamp.ROUNDED_DOWN);
            limit = new Money(limit.minor() - over, limit.currency());
        }
        return limit;
    }

    /** Half a cent is never taken or given beyond the share: the lower bound is rounded up, the upper one down. */
    private Money changed(Money limit, Money cycleBase, List<Clamp> clamps) {
        if (cycleBase.isZero()) {
            return limit;
        }
        Money least = part(cycleBase, BigDecimal.ONE.subtract(terms.mostFall()), RoundingMode.CEILING);
        Money most = part(cycleBase, BigDecimal.ONE.add(terms.mostRise()), RoundingMode.FLOOR);
        if (limit.lessThan(least)) {
            clamps.add(Clamp.FALL_LIMITED);
            return least;
        }
        if (limit.moreThan(most)) {
            clamps.add(Clamp.RISE_LIMITED);
            return most;
        }
        return limit;
    }

    private static Money part(Money whole, BigDecimal share, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(whole.minor()).multiply(share).setScale(0, rounding).longValueExact(),
                whole.currency());
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), EXACT);
    }

    private static BigDecimal shown(BigDecimal factor) {
        return factor.setScale(6, RoundingMode.HALF_UP);
    }
}
