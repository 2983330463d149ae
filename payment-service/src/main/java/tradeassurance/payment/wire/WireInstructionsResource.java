package tradeassurance.payment.wire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.payment.PaymentService;

@Path("/v1/payments/{id}/wire-instructions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wire transfers")
class WireInstructionsResource {

    private final Callers callers;
    private final Transactions transactions;
    private final PaymentService payments;
    private final DesignatedAccounts accounts;

    WireInstructionsResource(Callers callers, Transactions transactions, PaymentService payments, DesignatedAccounts accounts) {
        this.callers = callers;
        this.transactions = transactions;
        this.payments = payments;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({ "BUYER", "OPERATOR", "MEDIATOR" })
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "No transfer is awaited for this payment.")
    @Operation(summary = "Where to send a transfer, and with which reference, once the order holds still for it")
    public Uni<WireInstructionsView> read(String id) {
        Caller caller = callers.present();
        return transactions.look(() -> payments.read(id, caller)).map(Held::value).map(accounts::instructions);
    }
}
