package tradeassurance.payment.wire;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;
import tradeassurance.kernel.Sha256;
import tradeassurance.payment.wire.model.BankStatement;

@Path("/v1/bank-statements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Wire transfers")
class BankStatementResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final StatementService statements;

    BankStatementResource(Once once, Callers callers, Transactions transactions, StatementService statements) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.statements = statements;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed({ "PROVIDER", "OPERATOR" })
    @Consumes({ "application/xml", "text/xml", "text/plain" })
    @Operation(summary = "Tell what has moved on an account of the platform: camt.053, camt.054 or MT940")
    @APIResponseSchema(value = StatementView.class, responseCode = "201")
    public Uni<Response> take(byte[] body) {
        Actor from = teller(callers.present());
        BankStatement statement = StatementReader.read(body);
        return once.answer(Sha256.of(body), () -> statements.take(statement, body, from)
                .map(view -> new Answer(201, "/v1/bank-statements/" + view.id(), null, view)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "PROVIDER", "OPERATOR" })
    @Operation(summary = "A statement, and what became of its lines")
    public Uni<StatementView> read(String id) {
        Actor viewer = teller(callers.present());
        return transactions.look(() -> statements.read(id, viewer))
                .map(found -> found.orElseThrow(() -> Caller.unknown("bank_statement", id)));
    }

    private static Actor teller(Caller caller) {
        return caller.as(caller.is(Role.OPERATOR) ? Role.OPERATOR : Role.PROVIDER);
    }
}
