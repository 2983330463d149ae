package tradeassurance.limit.supplier;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.chassis.page.Shown;
import tradeassurance.chassis.page.Versions;
import tradeassurance.limit.supplier.model.SupplierCommand.Change;

@Path("/v1/suppliers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class SupplierResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final SupplierService suppliers;
    private final OrderedBefore orderedBefore;
    private final SupplierConfig config;

    SupplierResource(Once once, Callers callers, Transactions transactions, SupplierService suppliers,
            OrderedBefore orderedBefore, SupplierConfig config) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.orderedBefore = orderedBefore;
        this.config = config;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Register a supplier")
    @APIResponseSchema(value = SupplierView.class, responseCode = "201")
    public Uni<Response> register(@NotNull @Valid RegisterSupplier supplier) {
        Caller caller = callers.present();
        return once.answer(supplier, () -> suppliers.register(supplier, caller)
                .map(held -> Answer.created("/v1/suppliers/" + held.value().id(), held.version(),
                        SupplierView.of(held.value(), caller))));
    }

    @GET
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "Search suppliers, by name and by whether they offer trade assurance")
    public Uni<Page<SupplierView>> search(@QueryParam("trade_assurance") Boolean tradeAssurance,
            @QueryParam("q") @Size(min = 1, max = 100) String words, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> suppliers.search(tradeAssurance, words, cursor, limit)
                .chain(rows -> orderedBefore.among(rows.stream().map(row -> row.id).toList(), caller)
                        .map(known -> Page.of(rows, limit, row -> row.id,
                                row -> SupplierView.of(row.value(), caller, known)))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR", "SERVICE:order-service" })
    @Operation(summary = "A supplier's public profile")
    @APIResponseSchema(value = SupplierView.class, responseCode = "200")
    public Uni<Response> read(String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        Caller caller = callers.present();
        return transactions.look(() -> suppliers.profile(id)
                .chain(held -> orderedBefore.among(List.of(id), caller).map(known -> Shown.of(held.version(),
                        SupplierView.of(held.value(), caller, known),
                        // The first order is no event of the supplier's, so a buyer that has ordered may have seen less.
                        known.isEmpty() ? ifNoneMatch : null))));
    }

    @PATCH
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Change a supplier's membership or what else is known of it")
    @APIResponseSchema(value = SupplierView.class, responseCode = "200")
    public Uni<Response> change(String id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ChangeSupplier change) {
        Caller caller = callers.present();
        Long seen = Versions.required(ifMatch);
        Change command = change.command(config.mostPenaltyPoints());
        return once.edit(() -> suppliers.handle(id, command, seen, caller)
                .map(held -> Answer.ok(held.version(), SupplierView.of(held.value(), caller))));
    }
}
