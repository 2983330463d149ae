package tradeassurance.payment.card;

import java.time.InstantSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.caller.Callers;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.once.Answer;
import tradeassurance.chassis.once.Once;
import tradeassurance.kernel.Role;
import tradeassurance.payment.card.CardView.CardList;
import tradeassurance.payment.method.Methods;
import tradeassurance.payment.model.PaymentMethod;

@Path("/v1/cards")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
class CardResource {

    private final Once once;
    private final Callers callers;
    private final Transactions transactions;
    private final Cards cards;
    private final Methods methods;
    private final InstantSource clock;

    CardResource(Once once, Callers callers, Transactions transactions, Cards cards, Methods methods, InstantSource clock) {
        this.once = once;
        this.callers = callers;
        this.transactions = transactions;
        this.cards = cards;
        this.methods = methods;
        this.clock = clock;
    }

    @POST
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Bind a card by the provider's name for it; a card number is refused")
    @APIResponseSchema(value = CardView.class, responseCode = "201")
    public Uni<Response> bind(@NotNull @Valid BindCard card) {
        String buyer = callers.present().as(Role.BUYER).party();
        card.refuseUnlessRight();
        card.refuseUnlessTaken(methods.catalogue().terms(PaymentMethod.CARD, clock.instant()).eligibility().brands());
        return once.answer(card, () -> cards.bind(card, buyer, clock.instant())
                .map(bound -> new Answer(201, "/v1/cards/" + bound.id, null, CardView.of(bound))));
    }

    @GET
    @RolesAllowed("BUYER")
    @Operation(summary = "The caller's cards, the latest first")
    public Uni<CardList> list() {
        String buyer = callers.present().as(Role.BUYER).party();
        return transactions.look(() -> cards.all(buyer)).map(all -> new CardList(all.stream().map(CardView::of).toList()));
    }

    @DELETE
    @Path("/{id}")
    @Cancellable(false)
    @RolesAllowed("BUYER")
    @Operation(summary = "Unbind a card; payments that were made with it stay as they are")
    @APIResponse(responseCode = "204", description = "unbound")
    public Uni<Response> remove(String id) {
        String buyer = callers.present().as(Role.BUYER).party();
        return once.edit(() -> cards.remove(id, buyer, clock.instant()).replaceWith(new Answer(204, null, null, "")))
                .map(done -> Response.noContent().build());
    }
}
