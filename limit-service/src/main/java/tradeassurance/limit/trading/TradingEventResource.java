package tradeassurance.limit.trading;

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

@Path("/v1/trading-events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class TradingEventResource {

    private final Once once;
    private final TradingHistory history;

    TradingEventResource(Once once, TradingHistory history) {
        this.once = once;
        this.history = history;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "SERVICE:order-service", "SERVICE:payment-service", "SERVICE:dispute-service" })
    @Operation(summary = "Add to a supplier's trading history")
    @APIResponseSchema(value = TradingEventView.class, responseCode = "201")
    public Uni<Response> record(@NotNull @Valid RecordTrading event) {
        return once.answer(event, () -> history.add(event).map(added -> new Answer(201,
                "/v1/suppliers/" + event.supplierId() + "/trading-events", null, TradingEventView.of(added))));
    }
}
