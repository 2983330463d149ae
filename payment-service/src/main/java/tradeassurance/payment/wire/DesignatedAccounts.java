package tradeassurance.payment.wire;

import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.method.Methods;
import tradeassurance.payment.model.Payment;
import tradeassurance.payment.model.PaymentMethod;
import tradeassurance.payment.model.PaymentState;
import tradeassurance.payment.model.method.MethodTerms;
import tradeassurance.payment.wire.model.WireRefusal;

/** The accounts of the platform; only what arrives on them counts as paid (R9). */
@ApplicationScoped
class DesignatedAccounts {

    private final WireConfig config;
    private final Methods methods;
    private final InstantSource clock;

    DesignatedAccounts(WireConfig config, Methods methods, InstantSource clock) {
        this.config = config;
        this.methods = methods;
        this.clock = clock;
    }

    /** A buyer must never be told to send money that has nowhere to arrive. */
    void start(@Observes StartupEvent starting) {
        MethodTerms wire = methods.catalogue().terms(PaymentMethod.WIRE_TRANSFER, clock.instant());
        List<String> without = wire.currencies().stream().filter(currency -> of(currency).isEmpty())
                .map(Currency::getCurrencyCode).sorted().toList();
        if (wire.offered() && !without.isEmpty()) {
            throw new IllegalStateException("wire transfers in " + without + " are offered, but wire.accounts names no account"
                    + " for them; add one, or offer less");
        }
    }

    /** The one that buyers are told for this currency; empty where transfers in it are not taken. */
    Optional<WireConfig.Account> of(Currency currency) {
        return config.accounts().stream().filter(account -> account.currencies().contains(currency.getCurrencyCode()))
                .findFirst();
    }

    /** Its number; empty text where there is none, which no statement can be of. */
    String numberFor(Currency currency) {
        return of(currency).map(WireConfig.Account::number).orElse("");
    }

    /** What a buyer is told; only once the order holds still, since the money would have nowhere to go before. */
    WireInstructionsView instructions(Payment payment) {
        if (payment.terms().method() != PaymentMethod.WIRE_TRANSFER || payment.state() != PaymentState.PROCESSING) {
            throw new Refusal(WireRefusal.NO_TRANSFER_AWAITED, "no transfer is awaited for this payment, which is "
                    + payment.state() + " and by " + payment.terms().method()).with("current_status", payment.state().name());
        }
        return of(payment.terms().price().amount().currency())
                .map(account -> WireInstructionsView.of(payment.id(), payment.terms().price().total(), account))
                .orElseThrow(() -> new Refusal(WireRefusal.NO_TRANSFER_AWAITED, "the platform has no account for transfers in "
                        + payment.terms().price().amount().currencyCode()));
    }

    void refuseUnlessOurs(String number) {
        if (config.accounts().stream().noneMatch(account -> account.number().equals(number))) {
            throw new Refusal(WireRefusal.ACCOUNT_NOT_OURS, "the statement is of an account that is not the platform's");
        }
    }
}
