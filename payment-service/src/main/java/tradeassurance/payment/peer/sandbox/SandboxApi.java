package tradeassurance.payment.peer.sandbox;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;
import tradeassurance.kernel.Money;

@Path("/v1")
@RegisterRestClient(configKey = "sandbox-provider")
@RegisterProvider(PeerAnswers.class)
interface SandboxApi {

    record Charge(String reference, Money amount, String cardToken, String notifyUrl) {
    }

    record Refund(String reference, String chargeReference, Money amount, String notifyUrl) {
    }

    @POST
    @Path("/charges")
    Uni<Movement> charge(@HeaderParam("Idempotency-Key") String key, Charge charge);

    @GET
    @Path("/charges/{reference}")
    Uni<Movement> charged(String reference);

    @POST
    @Path("/refunds")
    Uni<Movement> refund(@HeaderParam("Idempotency-Key") String key, Refund refund);

    @GET
    @Path("/refunds/{reference}")
    Uni<Movement> refunded(String reference);
}
