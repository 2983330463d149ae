package tradeassurance.payment.method;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import tradeassurance.chassis.caller.Caller;
import tradeassurance.payment.model.PaymentMethod;

@Path("/v1/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment methods")
class MethodResource {

    private final Methods methods;
    private final InstantSource clock;

    MethodResource(Methods methods, InstantSource clock) {
        this.methods = methods;
        this.clock = clock;
    }

    /** All of them, as they hold now. */
    record MethodList(List<MethodView> items) {
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "The payment methods: currencies, regions, caps, fees and how long the money takes")
    public MethodList list() {
        return new MethodList(Stream.of(PaymentMethod.values()).map(this::view).toList());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "One payment method")
    public MethodView read(String code) {
        return view(PaymentMethod.named(code).orElseThrow(() -> Caller.unknown("payment method", code)));
    }

    private MethodView view(PaymentMethod method) {
        return MethodView.of(methods.catalogue().terms(method, clock.instant()));
    }
}
