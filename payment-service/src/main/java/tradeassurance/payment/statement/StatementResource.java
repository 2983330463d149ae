package tradeassurance.payment.statement;

import java.util.List;
import java.util.Map;

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
import org.jboss.resteasy.reactive.RestMulti;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.caller.Parties;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.page.Limits;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.escrow.EscrowService;
import tradeassurance.payment.escrow.model.EscrowAccount;

@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
class StatementResource {

    private static final String CSV = "text/csv";

    private final Callers callers;
    private final Transactions transactions;
    private final EscrowService accounts;
    private final Statements statements;

    StatementResource(Callers callers, Transactions transactions, EscrowService accounts, Statements statements) {
        this.callers = callers;
        this.transactions = transactions;
        this.accounts = accounts;
        this.statements = statements;
    }

    @GET
    @Path("/orders/{orderId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What has moved for an order, the oldest first; also as text/csv")
    public Uni<Statement> order(String orderId, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Caller caller = callers.present();
        return transactions.look(() -> accounts.read(orderId, caller).map(Held::value)
                .chain(account -> statements.page(Subject.of(account), Period.ALWAYS, cursor, limit)));
    }

    @GET
    @Path("/orders/{orderId}")
    @Produces(CSV)
    @RolesAllowed({ "BUYER", "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(hidden = true)
    public RestMulti<String> orderFile(String orderId) {
        Caller caller = callers.present();
        Uni<EscrowAccount> account = transactions.look(() -> accounts.read(orderId, caller).map(Held::value));
        return RestMulti.fromUniResponse(account.map(Subject::of),
                subject -> statements.file(subject, Period.ALWAYS, subject.nothing()), StatementResource::asFile);
    }

    @GET
    @Path("/suppliers/{supplierId}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(summary = "What has moved for a supplier in whole days (UTC), the oldest first; also as text/csv")
    public Uni<Statement> supplier(String supplierId, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("currency") @DefaultValue("USD") String currency, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Limits.DEFAULT) @Min(1) @Max(Limits.MOST) int limit) {
        Subject subject = ofSupplier(supplierId, currency);
        Period period = Period.of(from, to);
        return transactions.look(() -> statements.page(subject, period, cursor, limit));
    }

    @GET
    @Path("/suppliers/{supplierId}")
    @Produces(CSV)
    @RolesAllowed({ "SUPPLIER", "OPERATOR", "MEDIATOR" })
    @Operation(hidden = true)
    public RestMulti<String> supplierFile(String supplierId, @QueryParam("from") String from, @QueryParam("to") String to,
            @QueryParam("currency") @DefaultValue("USD") String currency) {
        Subject subject = ofSupplier(supplierId, currency);
        Period period = Period.of(from, to);
        return RestMulti.fromUniResponse(statements.opening(subject, period),
                opening -> statements.file(subject, period, opening), opening -> asFile(subject));
    }

    /** Another's statement does not exist. */
    private Subject ofSupplier(String supplierId, String currency) {
        Actor reader = callers.present().on(Parties.ofSupplier(supplierId), "supplier", supplierId);
        return Subject.ofSupplier(reader.is(Role.SUPPLIER) ? reader.party() : supplierId,
                Money.ofMinor(0, currency).currencyCode());
    }

    private static Map<String, List<String>> asFile(Subject subject) {
        String name = subject.id().replaceAll("[^A-Za-z0-9_-]", "_");
        return Map.of("Content-Disposition", List.of("attachment; filename=\"statement-" + name + ".csv\""),
                "Content-Type", List.of("text/csv;charset=UTF-8"));
    }
}
