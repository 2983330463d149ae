package tradeassurance.limit.recalculation;

import static tradeassurance.limit.LimitCurrency.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import tradeassurance.limit.LimitConfig;
import tradeassurance.limit.RecalculationConfig;
import tradeassurance.limit.recalculation.model.Formula;
import tradeassurance.limit.recalculation.model.Terms;

/** The formula with the numbers of this installation. The service does not start with numbers that contradict each other. */
@ApplicationScoped
class ConfiguredTerms {

    private final LimitConfig limits;
    private final RecalculationConfig config;

    ConfiguredTerms(LimitConfig limits, RecalculationConfig config) {
        this.limits = limits;
        this.config = config;
    }

    void check(@Observes StartupEvent started) {
        terms();
    }

    Formula formula() {
        return new Formula(terms());
    }

    Terms terms() {
        return new Terms(whole(config.baseGoldUsd()), whole(config.baseStandardUsd()), whole(config.floorGoldUsd()),
                whole(config.floorStandardUsd()), whole(limits.highestGrantUsd()), whole(config.stepUsd()), config.volumeShare(),
                config.lateExponent(), config.lostExponent(), config.reputationFloor(), config.reviewWeight(),
                config.verificationWeight(), config.yearsWeight(), config.fullYears(), config.scorePerPenaltyPoint(),
                config.unknownReviewScore(), config.unknownResponseRatePercent(), config.mostFall(), config.mostRise());
    }
}
