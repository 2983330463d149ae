package tradeassurance.chassis.parcel;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerAnswers;

@Path("/v1/told")
@RegisterRestClient(configKey = "order-service")
@RegisterProvider(PeerAnswers.class)
@OidcClientFilter
interface TellApi {

    @POST
    @Path("/{id}")
    Uni<Void> tell(String id, @HeaderParam("Idempotency-Key") String key, Parcels.Told told);
}
