package tradeassurance.limit.recalculation;

import static tradeassurance.limit.LimitCurrency.whole;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import tradeassurance.limit.LimitConfig;
import tradeassurance.limit.RecalculationConfig;
import tradeassurance.limit.recalculation.model.Formula;
import tradeassurance.limit.recalculation.model.Terms;

/** The formula with the numbers of this installation. The service does not start with numbers that contradict each other. */
@Startup
@Singleton
class ConfiguredTerms {

    private final Terms terms;

    ConfiguredTerms(LimitConfig limits, RecalculationConfig config) {
        terms = new Terms(whole(config.baseGoldUsd()), whole(config.baseStandardUsd()), whole(config.floorGoldUsd()),
                whole(config.floorStandardUsd()), whole(limits.highestGrantUsd()), whole(config.stepUsd()),
                config.volumeShare(),
                config.lateExponent(), config.lostExponent(), config.reputationFloor(), config.reviewWeight(),
                config.verificationWeight(), config.yearsWeight(), config.fullYears(), config.scorePerPenaltyPoint(),
                config.unknownReviewScore(), config.unknownResponseRatePercent(), config.mostFall(), config.mostRise());
    }

    Formula formula() {
        return new Formula(terms);
    }

    Terms terms() {
        return terms;
    }
}
