package tradeassurance.payment.peer.sandbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;
import tradeassurance.payment.model.PaymentMethod;

@Path("/v1")
@RegisterRestClient(configKey = "sandbox-provider")
@RegisterProvider(PeerAnswers.class)
interface SandboxApi {

    record Charge(String reference, PaymentMethod method, Money amount, @Nullable String cardToken, @Nullable String via,
            String notifyUrl) {
    }

    /** How money goes back. */
    enum Way {
        /** The way that the charge came. */
        CHARGE,
        /** By a transfer, where nothing was charged. */
        TRANSFER
    }

    record Refund(String reference, String chargeReference, Money amount, Way way, String notifyUrl) {
    }

    @POST
    @Path("/charges")
    Uni<Movement> charge(@HeaderParam("Idempotency-Key") String key, Charge charge);

    @GET
    @Path("/charges/{reference}")
    Uni<Movement> charged(String reference);

    @POST
    @Path("/charges/{reference}/cancellations")
    Uni<Movement> cancel(String reference);

    @POST
    @Path("/refunds")
    Uni<Movement> refund(@HeaderParam("Idempotency-Key") String key, Refund refund);

    @GET
    @Path("/refunds/{reference}")
    Uni<Movement> refunded(String reference);
}
