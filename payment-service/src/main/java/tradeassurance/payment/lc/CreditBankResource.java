package tradeassurance.payment.lc;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import tradeassurance.chassis.once.Once;
import tradeassurance.payment.lc.model.CreditCommand.Advise;
import tradeassurance.payment.lc.model.CreditCommand.Arrive;
import tradeassurance.payment.lc.model.CreditCommand.Issue;
import tradeassurance.payment.lc.model.CreditCommand.Refuse;
import tradeassurance.payment.lc.model.IssuedCredit;

/** What banks do with letters of credit. */
@Path("/v1/letters-of-credit/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters of credit")
class CreditBankResource {

    private final Once once;
    private final Callers callers;
    private final CreditService credits;

    CreditBankResource(Once once, Callers callers, CreditService credits) {
        this.once = once;
        this.callers = callers;
        this.credits = credits;
    }

    @POST
    @Path("/issuances")
    @Cancellable(false)
    @RolesAllowed("PROVIDER")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell that the credit is issued, in JSON or as MT700; refused with every difference from the application")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> issue(String id, @NotNull @Valid IssueCredit issue) {
        return issue(id, issue, issue.issued());
    }

    @POST
    @Path("/issuances")
    @Cancellable(false)
    @RolesAllowed("PROVIDER")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "Tell that the credit is issued, in JSON or as MT700; refused with every difference from the application")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> issueByMessage(String id, @NotBlank String message) {
        return issue(id, message, Mt700Reader.read(message));
    }

    private Uni<Response> issue(String id, Object body, IssuedCredit issued) {
        Caller caller = callers.present();
        return once.answer(body, () -> credits.handleWaiting(id, new Issue(issued), caller).map(CreditResource::done));
    }

    @POST
    @Path("/advices")
    @Cancellable(false)
    @RolesAllowed("PROVIDER")
    @Operation(summary = "Tell that the supplier has the credit in hand; from here on it counts as a promise to the order")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> advise(String id) {
        Caller caller = callers.present();
        return once.answer(null, () -> credits.handleWaiting(id, new Advise(), caller).map(CreditResource::done));
    }

    @POST
    @Path("/examinations")
    @Cancellable(false)
    @RolesAllowed("PROVIDER")
    @Operation(summary = "Say what the examination of the documents has found, within five banking days of presentation")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> examine(String id, @NotNull @Valid ExamineDocuments found) {
        Caller caller = callers.present();
        return once.answer(found, () -> credits.examine(id, found, caller).map(CreditResource::done));
    }

    @POST
    @Path("/arrivals")
    @Cancellable(false)
    @RolesAllowed({ "PROVIDER", "OPERATOR" })
    @Operation(summary = "Tell that the goods are at the port of destination")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> arrive(String id, @NotNull @Valid ReportArrival arrival) {
        Caller caller = callers.present();
        return once.answer(arrival, () -> credits.handle(id, new Arrive(arrival.port()), caller).map(CreditResource::done));
    }

    @POST
    @Path("/refusals")
    @Cancellable(false)
    @RolesAllowed("PROVIDER")
    @Operation(summary = "Refuse to issue the credit, or to pay on discrepant documents")
    @APIResponseSchema(value = CreditView.class, responseCode = "201")
    public Uni<Response> refuse(String id, @NotNull @Valid RefuseCredit refusal) {
        Caller caller = callers.present();
        return once.answer(refusal, () -> credits.handleWaiting(id, new Refuse(refusal.reason()), caller)
                .map(CreditResource::done));
    }
}
