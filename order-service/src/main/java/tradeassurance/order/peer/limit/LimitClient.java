package tradeassurance.order.peer.limit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.peer.PeerRefused;
import tradeassurance.chassis.peer.Peers;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Refusal;
import tradeassurance.order.model.CoverageQuote;
import tradeassurance.order.model.OrderRefusal;
import tradeassurance.order.model.Standing;

/** What limit-service knows of suppliers and their limits. */
@ApplicationScoped
public class LimitClient {

    private static final String PEER = "limit-service";

    private final LimitApi api;
    private final Peers peers;

    LimitClient(@RestClient LimitApi api, Peers peers) {
        this.api = api;
        this.peers = peers;
    }

    /** How a supplier stands to an order of this amount; refused with {@code currency-not-supported} by the limit. */
    public Uni<Standing> standing(String supplierId, Money amount) {
        return peers.ask(PEER, () -> api.supplier(supplierId))
                .chain(supplier -> supplier.enrolled() ? quote(supplierId, amount)
                        : Uni.createFrom().item(new Standing("it is not enrolled", null)))
                .onFailure(LimitClient::notFound).recoverWithItem(new Standing("it is not known", null));
    }

    private Uni<Standing> quote(String supplierId, Money amount) {
        return peers.ask(PEER, () -> api.quote(new LimitApi.CoverageQuestion(supplierId, amount)))
                .map(quote -> standing(quote, amount))
                .onFailure(LimitClient::otherCurrency).transform(no -> new Refusal(OrderRefusal.CURRENCY_NOT_SUPPORTED,
                        "assurance is not offered in " + amount.currencyCode()));
    }

    private static Standing standing(CoverageSnapshot quote, Money amount) {
        String reason = quote.reason() == null ? "no reason given" : quote.reason();
        Money nothing = Money.zero(amount.currency());
        return new Standing(quote.eligible() ? null : reason,
                new CoverageQuote(or(quote.withinLimit(), nothing), or(quote.aboveLimit(), amount)));
    }

    /** Adds a fact to a supplier's trading history, once per key. */
    Uni<Void> tell(String key, TradingEvent event) {
        return peers.ask(PEER, () -> api.tell(key, event));
    }

    private static Money or(@Nullable Money quoted, Money otherwise) {
        return quoted == null ? otherwise : quoted;
    }

    private static boolean notFound(Throwable failure) {
        return failure instanceof PeerRefused refused && refused.notFound();
    }

    private static boolean otherCurrency(Throwable failure) {
        return failure instanceof PeerRefused refused && OrderRefusal.CURRENCY_NOT_SUPPORTED.code().equals(refused.code());
    }
}
