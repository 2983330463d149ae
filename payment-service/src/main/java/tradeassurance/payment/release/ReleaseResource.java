package tradeassurance.payment.release;

import java.util.List;

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

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.payment.PaymentService;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.EscrowView;
import tradeassurance.payment.escrow.model.EscrowCommand.Release;
import tradeassurance.payment.model.PaymentCommand.FreeLimit;

@Path("/v1/escrow-accounts/{orderId}/releases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
class ReleaseResource {

    private final Once once;
    private final Callers callers;
    private final EscrowService accounts;
    private final PaymentService payments;

    ReleaseResource(Once once, Callers callers, EscrowService accounts, PaymentService payments) {
        this.once = once;
        this.callers = callers;
        this.accounts = accounts;
        this.payments = payments;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("SERVICE:order-service")
    @Operation(summary = "Coverage has ended: everything held is the supplier's, and nothing is at risk any more")
    @APIResponseSchema(value = EscrowView.class, responseCode = "201")
    public Uni<Response> release(String orderId, @NotNull @Valid ReleaseEscrow release) {
        Caller caller = callers.present();
        return once.answer(release, () -> accounts.require(orderId)
                .chain(account -> accounts.handle(orderId, new Release(release.reason()), caller)
                        .chain(held -> free(account.atRisk(), release.reason(), caller).replaceWith(held)))
                .map(held -> Answer.created("/v1/escrow-accounts/" + orderId, held.version(), EscrowView.of(held))));
    }

    /** By way of the payments, so that the limit hears of it after it has heard of their advance. */
    private Uni<Void> free(List<String> atRisk, String reason, Caller caller) {
        return Multi.createFrom().iterable(atRisk)
                .onItem().transformToUniAndConcatenate(id -> payments.handle(id, new FreeLimit(null, reason), caller))
                .collect().asList().replaceWithVoid();
    }
}
