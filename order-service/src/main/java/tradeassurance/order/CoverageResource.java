package tradeassurance.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Held;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.peer.payment.PaymentClient;

/** What an order is covered for. */
@Path("/v1/orders/{id}/coverage-statement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class CoverageResource {

    private final Callers callers;
    private final OrderReading reading;
    private final PaymentClient payments;

    CoverageResource(Callers callers, OrderReading reading, PaymentClient payments) {
        this.callers = callers;
        this.reading = reading;
        this.payments = payments;
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Where each part of the money is, and what would come back today")
    public Uni<CoverageStatement> read(String id) {
        return reading.read(id, callers.present()).map(Held::value).chain(order -> payments.escrow(id)
                .map(money -> CoverageStatement.of(order, money.orElse(null), null))
                .onFailure(Refusal.class).recoverWithItem(unknown -> CoverageStatement.of(order, null,
                        "where the money is cannot be told just now: " + unknown.getMessage())));
    }
}
