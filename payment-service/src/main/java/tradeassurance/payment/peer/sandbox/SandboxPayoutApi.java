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

@Path("/v1/payouts")
@RegisterRestClient(configKey = "sandbox-provider")
@RegisterProvider(PeerAnswers.class)
interface SandboxPayoutApi {

    record Payout(String reference, Money amount, String bankAccount, String notifyUrl) {
    }

    @POST
    Uni<Movement> payOut(@HeaderParam("Idempotency-Key") String key, Payout payout);

    @GET
    @Path("/{reference}")
    Uni<Movement> paidOut(String reference);
}
