package tradeassurance.payment.quote;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.payment.peer.order.OrderClient;

@Path("/v1/payment-quotes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class QuoteResource {

    private final Once once;
    private final Callers callers;
    private final OrderClient orders;
    private final Quoting quoting;
    private final Quotes quotes;

    QuoteResource(Once once, Callers callers, OrderClient orders, Quoting quoting, Quotes quotes) {
        this.once = once;
        this.callers = callers;
        this.orders = orders;
        this.quoting = quoting;
        this.quotes = quotes;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Ask what paying would cost by each method, or why it cannot be used; holds until it expires")
    @APIResponseSchema(QuoteView.class)
    public Uni<Response> quote(@NotNull @Valid AskQuote asked) {
        Caller caller = callers.present();
        return orders.find(asked.orderId()).chain(order -> once.answer(asked, () -> quoting
                .quote(asked, Quoting.payable(order, asked.orderId(), caller))
                .chain(quote -> quotes.keep(quote).replaceWith(new Answer(200, null, null, QuoteView.of(quote))))));
    }
}
