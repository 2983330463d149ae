package tradeassurance.payment.method;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import tradeassurance.payment.model.method.ArrivalWindow;

/** What operators change of the catalogue of methods. Amounts are in US dollars; what is not given stays as it is. */
@ConfigMapping(prefix = "payment.catalogue")
public interface MethodConfig {

    /** Whose midnight parts business days (A25). */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** Days beside Saturday and Sunday on which nobody works. */
    Optional<Set<LocalDate>> holidays();

    /** By the code of the method: {@code payment.catalogue.methods.PAYPAL[0].cap=10000}. */
    Map<String, List<Change>> methods();

    /** What changes from a day on. */
    interface Change {

        @WithDefault("1970-01-01")
        LocalDate validFrom();

        /** Whether the method can be used. */
        Optional<Boolean> offered();

        Optional<Set<String>> currencies();

        /** Where the buyer has to be: two letters each. */
        Optional<Set<String>> buyerCountries();

        /** Where the account has to be. */
        Optional<Set<String>> bankCountries();

        /** By country: the only banks that will do (A20). */
        Map<String, Set<String>> banks();

        /** The third parties of an online transfer, and the currencies of each (A21). */
        Map<String, Set<String>> providers();

        /** The brands of cards. */
        Optional<Set<String>> brands();

        /** The first day on which an order that it pays was created. */
        Optional<LocalDate> ordersFrom();

        Optional<BigDecimal> orderAtMost();

        /** The most that one payment may be. */
        Optional<BigDecimal> cap();

        /** The same by bank country or provider. */
        Map<String, BigDecimal> caps();

        Optional<Fee> fee();

        Optional<Arrival> arrives();

        Optional<Boolean> refundable();
    }

    /** How the fee comes of the amount; which of the numbers are needed depends on the kind. */
    interface Fee {

        Kind kind();

        /** PERCENT and BOUNDED; the high rate of DEGRESSIVE. */
        Optional<BigDecimal> rate();

        /** The low rate of DEGRESSIVE. */
        Optional<BigDecimal> lowRate();

        /** The flat part of DEGRESSIVE. */
        Optional<BigDecimal> flat();

        /** BOUNDED and BANK. */
        Optional<BigDecimal> atLeast();

        /** BOUNDED and BANK. */
        Optional<BigDecimal> atMost();

        /** BANDS, in rising order, the last without a bound. */
        List<Band> bands();
    }

    /** A flat fee up to an amount. */
    interface Band {

        Optional<BigDecimal> upTo();

        BigDecimal fee();
    }

    /** The kinds of fee. */
    enum Kind {
        PERCENT,
        BANDS,
        DEGRESSIVE,
        BOUNDED,
        BANK
    }

    /** How long money takes. */
    interface Arrival {

        ArrivalWindow.Unit unit();

        @WithDefault("0")
        int atLeast();

        @WithDefault("0")
        int atMost();
    }
}
