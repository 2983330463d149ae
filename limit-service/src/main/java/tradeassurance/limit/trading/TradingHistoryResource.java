package tradeassurance.limit.trading;

import static tradeassurance.chassis.page.Limits.DEFAULT;
import static tradeassurance.chassis.page.Limits.MOST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Page;
import tradeassurance.limit.LimitService;

@Path("/v1/suppliers/{id}/trading-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers")
class TradingHistoryResource {

    private final Callers callers;
    private final Transactions transactions;
    private final LimitService limits;
    private final TradingHistory history;

    TradingHistoryResource(Callers callers, Transactions transactions, LimitService limits, TradingHistory history) {
        this.callers = callers;
        this.transactions = transactions;
        this.limits = limits;
        this.history = history;
    }

    /** Whoever may see the limit may see what it is based on. */
    @GET
    @RolesAllowed({ "SUPPLIER", "OPERATOR" })
    @Operation(summary = "A supplier's trading history, newest first")
    public Uni<Page<TradingEventView>> of(String id, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT) @Min(1) @Max(MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> limits.read(id, caller).chain(seen -> history.of(id, cursor, limit))
                .map(rows -> Page.of(rows, limit, row -> row.id, TradingEventView::of)));
    }
}
