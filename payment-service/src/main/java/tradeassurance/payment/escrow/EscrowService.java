package tradeassurance.payment.escrow;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Row;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.book.SupplierBalances;
import tradeassurance.payment.escrow.model.EscrowAccount;
import tradeassurance.payment.escrow.model.EscrowCommand;

/**
 * The door to the accounts of orders. Whoever moves money of an order locks its account first, then payments and refunds, so
 * that nobody waits for each other. All of it happens in the transaction that the caller has opened.
 */
@ApplicationScoped
public class EscrowService {

    private final Door door;
    private final EscrowAccounts accounts;
    private final SupplierBalances balances;

    EscrowService(Door door, EscrowAccounts accounts, SupplierBalances balances) {
        this.door = door;
        this.accounts = accounts;
        this.balances = balances;
    }

    /** Opens the account of an order where there is none yet. */
    public Uni<Void> ensure(String orderId, String buyerId, String supplierId, Money nothing, Caller caller) {
        return accounts.lock(orderId).chain(row -> row != null ? Uni.createFrom().voidItem()
                : door.open(accounts, new Actor(Role.SERVICE, caller.party()),
                        EscrowAccount.open(orderId, buyerId, supplierId, nothing)).replaceWithVoid());
    }

    /** Locks the account for the transaction under way; empty where the order has none. */
    public Uni<Optional<EscrowAccount>> lock(String orderId) {
        return accounts.lock(orderId).map(row -> Optional.ofNullable(row).map(Row::value));
    }

    /** The same, refused with {@code not-found} where the order has none. */
    public Uni<EscrowAccount> require(String orderId) {
        return lock(orderId).map(account -> account.orElseThrow(() -> Caller.unknown(accounts.resource(), orderId)));
    }

    public Uni<Held<EscrowAccount>> handle(String orderId, EscrowCommand command, Caller caller) {
        return door.handle(accounts, orderId, caller, (account, by, now) -> account.decide(command, by, now));
    }

    public Uni<Held<EscrowAccount>> read(String orderId, Caller caller) {
        return door.read(accounts, orderId, caller);
    }

    /** What the supplier of an order has at this moment, locked; comes after the account in the order of locks. */
    public Uni<Money> available(EscrowAccount account) {
        return balances.lock(account.supplierId(), account.released().currencyCode());
    }
}
