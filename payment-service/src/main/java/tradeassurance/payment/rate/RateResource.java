package tradeassurance.payment.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.payment.model.UsdRate;
import tradeassurance.payment.rate.RateView.RateList;

@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
class RateResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final ExchangeRates rates;
    private final InstantSource clock;

    RateResource(Once once, Callers callers, Transactions transactions, ExchangeRates rates, InstantSource clock) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.rates = rates;
        this.clock = clock;
    }

    @GET
    @Path("/exchange-rates")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What each currency is worth now, and who says so")
    public Uni<RateList> list() {
        return transactions.look(() -> rates.present(clock.instant()))
                .map(found -> RateList.of(found.stream().map(ExchangeRateEntity::rate).toList()));
    }

    @PUT
    @Path("/exchange-rates/{currency}")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Say what a currency is worth from a moment on")
    @APIResponseSchema(RateView.class)
    public Uni<Response> set(String currency, @NotNull @Valid SetRate asked) {
        Caller caller = callers.present();
        Instant now = clock.instant();
        UsdRate rate = rate(currency, asked, now);
        return once.answer(asked, () -> rates.add(List.of(rate), now, caller.party())
                .replaceWith(new Answer(200, null, null, RateView.of(rate))));
    }

    @POST
    @Path("/exchange-rate-imports")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Consumes(MediaType.APPLICATION_XML)
    @Operation(summary = "Take the daily document of the European Central Bank, as it publishes it")
    @APIResponseSchema(value = RateList.class, responseCode = "201")
    public Uni<Response> take(byte[] document) {
        Caller caller = callers.present();
        List<UsdRate> read = EcbRates.read(document);
        return once.answer(read, () -> rates.add(read, clock.instant(), caller.party())
                .replaceWith(new Answer(201, "/v1/exchange-rates", null, RateList.of(read))));
    }

    private static UsdRate rate(String currency, SetRate asked, Instant now) {
        Currency known = Money.ofMinor(0, currency).currency();
        BigDecimal perUnit = new BigDecimal(asked.usdPerUnit());
        if (known.equals(UsdRate.USD) || perUnit.signum() == 0) {
            throw new Refusal(RateRefusal.EXCHANGE_RATE_IMPOSSIBLE,
                    "a dollar is worth a dollar, and every currency is worth something").at("/usd_per_unit");
        }
        return new UsdRate(known, perUnit, "OPERATOR", asked.asOf() == null ? now : asked.asOf());
    }
}
