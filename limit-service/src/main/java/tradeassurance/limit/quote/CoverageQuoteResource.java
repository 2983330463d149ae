package tradeassurance.limit.quote;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.kernel.ExchangeRate;
import tradeassurance.kernel.Money;
import tradeassurance.limit.LimitCurrency;
import tradeassurance.limit.LimitService;
import tradeassurance.limit.supplier.SupplierService;

/**
 * Quotes need no key: asking changes nothing. Anybody may ask, since a quote tells of a limit only what it would do for this
 * amount.
 */
@Path("/v1/coverage-quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class CoverageQuoteResource {

    private final Once once;
    private final SupplierService suppliers;
    private final LimitService limits;

    CoverageQuoteResource(Once once, SupplierService suppliers, LimitService limits) {
        this.once = once;
        this.suppliers = suppliers;
        this.limits = limits;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "SERVICE:order-service" })
    @Operation(summary = "How much of an amount would be within a supplier's limit now; binds nobody")
    @APIResponseSchema(value = CoverageQuoteView.class, responseCode = "200")
    public Uni<Response> quote(@NotNull @Valid QuoteCoverage wanted) {
        Money amount = LimitCurrency.requirePositive(wanted.amount());
        ExchangeRate rate = LimitCurrency.rate(amount, wanted.usdRate());
        return once.edit(() -> suppliers.profile(wanted.supplierId())
                .chain(supplier -> limits.read(wanted.supplierId(), LimitService.SELF)
                        .map(limit -> CoverageQuoteView.of(supplier.value().state(), limit.value(), amount, rate)))
                .map(quote -> new Answer(200, null, null, quote)));
    }
}
