package tradeassurance.chassis.webhook.rotation;

import java.time.Duration;

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
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.chassis.webhook.Secrets;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.webhook.endpoint.WebhookEndpoints;

/** Rotation of signing secrets. */
@Path("/v1/webhook-endpoints/{id}/secret-rotations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class SecretRotationResource {

    private final Once once;
    private final Callers callers;
    private final WebhookEndpoints endpoints;
    private final Secrets secrets;
    private final WebhookConfig config;

    SecretRotationResource(Once once, Callers callers, WebhookEndpoints endpoints, Secrets secrets, WebhookConfig config) {
        this.once = once;
        this.callers = callers;
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.config = config;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR" })
    @Operation(summary = "Replace the signing secret. Both sign until the overlap ends; the new one is told only now")
    @APIResponseSchema(value = RotatedSecret.class, responseCode = "201")
    public Uni<Response> rotate(String id, @NotNull @Valid RotateSecret rotation) {
        Caller owner = callers.present();
        Duration overlap = rotation.overlap() == null ? config.overlap() : rotation.overlap();
        RotatedSecret rotated = RotatedSecret.of(id, overlap);
        return once.answer(rotation, () -> endpoints.hold(id, owner).chain(() -> secrets.rotate(id, overlap))
                .map(secret -> new Answer(201, null, null, rotated).toldOnce(rotated.telling(secret))));
    }
}
