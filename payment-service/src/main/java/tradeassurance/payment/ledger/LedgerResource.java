package tradeassurance.payment.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Limits;
import tradeassurance.chassis.page.Page;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.EscrowService;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
class LedgerResource {

    private final Callers callers;
    private final Transactions transactions;
    private final EscrowService accounts;
    private final LedgerEntries entries;
    private final LedgerChecks checks;

    LedgerResource(Callers callers, Transactions transactions, EscrowService accounts, LedgerEntries entries,
            LedgerChecks checks) {
        this.callers = callers;
        this.transactions = transactions;
        this.accounts = accounts;
        this.entries = entries;
        this.checks = checks;
    }

    @GET
    @Path("/ledger-entries")
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "The postings of an order, newest first")
    public Uni<Page<LedgerEntryView>> entries(@QueryParam("order_id") @NotBlank String orderId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> accounts.read(orderId, caller)
                .chain(account -> entries.ofOrder(orderId, cursor, limit)))
                .map(found -> Page.of(found, limit, LedgerEntryView::id, entry -> entry));
    }

    @GET
    @Path("/ledger-checks")
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Whether the books hold to every invariant, checked now")
    public Uni<LedgerCheckView> check() {
        return checks.run();
    }

    @GET
    @Path("/platform-balances")
    @RolesAllowed("OPERATOR")
    @Operation(summary = "What the platform has of fees, has exchanged and has given up, currency by currency")
    public Uni<PlatformBalancesView> platform() {
        return transactions.look(entries::ofPlatform);
    }

    @GET
    @Path("/supplier-balances/{supplierId}")
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What a supplier has at the platform, and what it owes")
    public Uni<SupplierBalanceView> balance(String supplierId, @QueryParam("currency") @DefaultValue("USD") String currency) {
        Caller caller = callers.present();
        String known = Money.ofMinor(0, currency).currencyCode();
        return transactions.look(() -> entries.balanceOf(seenBy(caller, supplierId), known));
    }

    /** The supplier, where the caller may look at its balance. */
    private static String seenBy(Caller caller, String supplierId) {
        Actor reader = caller.on(Parties.ofSupplier(supplierId), "supplier", supplierId);
        return reader.is(Role.SUPPLIER) ? reader.party() : supplierId;
    }
}
