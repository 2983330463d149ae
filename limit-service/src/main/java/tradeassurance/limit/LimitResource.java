package tradeassurance.limit;

import static tradeassurance.chassis.page.Limits.DEFAULT;
import static tradeassurance.chassis.page.Limits.MOST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.limit.ledger.EntryView;
import tradeassurance.limit.ledger.LimitLedger;
import tradeassurance.limit.model.GrantBasis;
import tradeassurance.limit.model.LimitCommand.Grant;

@Path("/v1/limits/{supplierId}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class LimitResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final LimitService limits;
    private final LimitLedger ledger;
    private final Grants grants;
    private final Money highest;

    LimitResource(Once once, Callers callers, Transactions transactions, LimitService limits, LimitLedger ledger,
            Grants grants, LimitConfig config) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.limits = limits;
        this.ledger = ledger;
        this.grants = grants;
        this.highest = LimitCurrency.whole(config.highestGrantUsd());
    }

    @GET
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "How much of a supplier's limit is granted, reserved, used and available")
    public Uni<LimitView> read(String supplierId) {
        Caller caller = callers.present();
        return transactions.look(() -> limits.read(supplierId, caller).map(LimitView::of));
    }

    @POST
    @Path("/grants")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Set a supplier's limit, with the reason")
    @APIResponseSchema(value = LimitView.class, responseCode = "201")
    public Uni<Response> grant(String supplierId, @NotNull @Valid GrantLimit grant) {
        Caller caller = callers.present();
        Grant command = new Grant(LimitCurrency.require(grant.amount()), highest, basis(grant), grant.reason());
        return once.answer(grant, () -> limits.handle(supplierId, command, caller)
                .map(held -> Answer.created("/v1/limits/" + supplierId, held.version(), LimitView.of(held))));
    }

    private static GrantBasis basis(GrantLimit grant) {
        if (grant.basis() == GrantBasis.RECALCULATION) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "ask for a recalculation instead").at("/basis");
        }
        return grant.basis() == null ? GrantBasis.OTHER : grant.basis();
    }

    @GET
    @Path("/grants")
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Every version of a limit, with its basis and reason, newest first")
    public Uni<Page<GrantView>> grants(String supplierId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT) @Min(1) @Max(MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> limits.read(supplierId, caller).chain(held -> grants.of(supplierId, cursor, limit)));
    }

    @GET
    @Path("/entries")
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "The ledger of a limit: every change of what is granted, reserved and used, newest first")
    public Uni<Page<EntryView>> entries(String supplierId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT) @Min(1) @Max(MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> limits.read(supplierId, caller)
                .chain(held -> ledger.entries(supplierId, cursor, limit)));
    }
}
