package tradeassurance.limit.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.door.Transactions;

@Path("/v1/ledger-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class LedgerCheckResource {

    private final Transactions transactions;
    private final LedgerChecks checks;

    LedgerCheckResource(Transactions transactions, LedgerChecks checks) {
        this.transactions = transactions;
        this.checks = checks;
    }

    @GET
    @RolesAllowed("OPERATOR")
    @Operation(summary = "Count the limits again: never oversold, and equal to their reservations and their ledger")
    public Uni<LedgerCheckView> run() {
        return transactions.look(checks::run);
    }
}
