package tradeassurance.suite.provider;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import tradeassurance.suite.http.Answer;
import tradeassurance.suite.http.Rejected;

/** Moves the money. Everything happens on one event loop, so that nothing happens at the same time. */
final class Bank {

    private static final long SETTLES_AFTER_MS = 20;
    private static final int MANY = 3;

    /** The methods by which the buyer agrees at the provider's, and a card that asks for the same. */
    private static final Set<String> AGREED_TO = Set.of("PAYPAL", "ONLINE_BANKING", "ONLINE_TRANSFER");
    private static final String CHALLENGED = "tok_challenge";

    private final Vertx vertx;
    private final Book book;
    private final ProviderClock clock;
    private final Notifier notifier;
    private final Supplier<Faults> everywhere;
    private final UnaryOperator<String> agreeAt;

    /** @param agreeAt where the buyer agrees to the charge of this reference */
    Bank(Vertx vertx, Book book, ProviderClock clock, Notifier notifier, Supplier<Faults> everywhere,
            UnaryOperator<String> agreeAt) {
        this.vertx = vertx;
        this.book = book;
        this.clock = clock;
        this.notifier = notifier;
        this.everywhere = everywhere;
        this.agreeAt = agreeAt;
    }

    /** Takes up what a killed process left undone. */
    void resume() {
        book.all().stream().filter(movement -> !movement.told()).forEach(movement -> {
            if (movement.pending()) {
                later(movement);
            } else if (!movement.open()) {
                unattended(tell(movement));
            }
        });
    }

    /** Answers 202 at once, or once it has notified; the same reference again is the same charge. */
    Future<Answer> charge(JsonObject body) {
        Movement ordered = Orders.charge(body, clock.instant());
        boolean agreed = AGREED_TO.contains(ordered.way().method()) || ordered.cardToken().equals(CHALLENGED);
        Movement asked = agreed ? ordered.toBeAgreedAt(agreeAt.apply(ordered.reference())) : ordered;
        Faults faults = faults(asked);
        if (faults.refuse()) {
            throw new Rejected(402, "card-refused", "the issuer of the card refuses it");
        }
        return take(asked, faults);
    }

    Future<Answer> refund(JsonObject body) {
        Movement asked = Orders.refund(body, clock.instant());
        if ("TRANSFER".equals(body.getValue("way"))) {
            // Nothing was charged, so there is nothing to hold it against: the money came by transfer and goes by transfer.
            return take(asked, faults(asked));
        }
        Movement charge = book.find(Movement.Kind.CHARGE, asked.charge()).filter(found -> !found.open())
                .filter(found -> found.status() == Movement.Status.SETTLED)
                .orElseThrow(() -> new Rejected(422, "no-settled-charge", "no settled charge is called " + asked.charge()));
        if (!charge.currency().equals(asked.currency())) {
            throw new Rejected(422, "currency-differs", "the charge is in " + charge.currency());
        }
        BigDecimal left = charge.received().subtract(book.refunded(charge.reference()));
        boolean known = book.find(Movement.Kind.REFUND, asked.reference()).isPresent();
        if (!known && asked.asked().compareTo(left) > 0) {
            throw new Rejected(422, "amount-over-charge", "only " + left.toPlainString() + " of the charge is left");
        }
        return take(asked, faults(asked));
    }

    /** To a supplier's account; an account that does not exist is refused at once. */
    Future<Answer> payout(JsonObject body) {
        Movement asked = Orders.payout(body, clock.instant());
        Faults faults = faults(asked);
        if (faults.refuse()) {
            throw new Rejected(422, "account-unknown", "no account is called " + asked.cardToken());
        }
        return take(asked, faults);
    }

    /** A charge that has not settled never will. */
    Answer cancel(String reference) {
        Movement charge = book.find(Movement.Kind.CHARGE, reference)
                .orElseThrow(() -> new Rejected(404, "not-found", "no charge is called " + reference));
        if (charge.status() == Movement.Status.SETTLED) {
            throw new Rejected(409, "already-settled", "the charge has settled; refund it");
        }
        if (charge.open()) {
            // Whoever cancels learns it from this answer.
            charge = charge.failed("cancelled", clock.instant()).notified();
            book.keep(charge);
        }
        return Answer.ok(charge.toJson());
    }

    /** Takes a charge back that has settled, and tells so; all of it unless the caller says how much, and once only. */
    Answer chargeBack(String reference, JsonObject body) {
        Movement charge = book.find(Movement.Kind.CHARGE, reference).filter(found -> found.status() == Movement.Status.SETTLED)
                .orElseThrow(() -> new Rejected(422, "no-settled-charge", "no settled charge is called " + reference));
        Movement back = charge.chargedBack(Orders.takenBack(body, charge), body.getString("reason", "fraudulent"),
                clock.instant());
        book.keep(back);
        unattended(tell(back));
        return new Answer(201, back.toJson());
    }

    /** The buyer agrees to a charge, or refuses it; once only. */
    Answer answer(String reference, boolean agrees) {
        Movement charge = book.find(Movement.Kind.CHARGE, reference)
                .orElseThrow(() -> new Rejected(404, "not-found", "no charge is called " + reference));
        if (charge.status() != Movement.Status.REQUIRES_ACTION) {
            throw new Rejected(409, "nothing-to-agree-to", "the charge is " + charge.status());
        }
        Movement after = agrees ? charge.agreed(clock.instant()) : charge.failed("buyer_refused", clock.instant());
        book.keep(after);
        if (agrees) {
            unattended(faults(after).silent() ? settleLater(after)
                    : notifier.tell(after, 1).compose(told -> settleLater(after)));
        } else {
            unattended(tell(after));
        }
        return Answer.ok(after.toJson());
    }

    /** What is still to settle or to be told; a silent charge, and a buyer who has to agree, are waited for by nobody. */
    List<String> unfinished() {
        return book.all().stream().filter(movement -> !movement.told() && movement.status() != Movement.Status.REQUIRES_ACTION)
                .map(movement -> movement.key() + (movement.pending() ? " to settle" : " to be notified")).limit(5).toList();
    }

    boolean losesResponse(JsonObject body) {
        return everywhere.get().loseResponse()
                || body.getValue("card_token") instanceof String card && Faults.ofCard(card).loseResponse()
                || body.getValue("bank_account") instanceof String account && Faults.ofAccount(account).loseResponse();
    }

    private Future<Answer> take(Movement asked, Faults faults) {
        Movement known = book.find(asked.kind(), asked.reference()).orElse(null);
        if (known != null) {
            if (!known.sameAs(asked)) {
                throw new Rejected(409, "reference-reused", asked.reference() + " was something else before");
            }
            return Future.succeededFuture(new Answer(202, known.toJson()));
        }
        book.keep(asked);
        if (!asked.pending()) {
            return Future.succeededFuture(accepted(asked));
        }
        if (faults.notifyFirst()) {
            return pause(faults.delayMs()).compose(waited -> settle(asked.key())).map(told -> accepted(asked));
        }
        later(asked);
        return Future.succeededFuture(accepted(asked));
    }

    private static Answer accepted(Movement asked) {
        return new Answer(202, asked.toJson());
    }

    private void later(Movement movement) {
        unattended(settleLater(movement));
    }

    private Future<Void> settleLater(Movement movement) {
        return pause(SETTLES_AFTER_MS + faults(movement).delayMs()).compose(waited -> settle(movement.key()));
    }

    /** Nobody waits for the end of it; that it broke has to be seen all the same, in the log. */
    private static void unattended(Future<Void> work) {
        work.onFailure(failure -> failure.printStackTrace());
    }

    private Future<Void> settle(String key) {
        Movement movement = book.get(key);
        if (!movement.pending()) {
            return Future.succeededFuture();
        }
        Movement after = outcome(movement, faults(movement));
        book.keep(after);
        return tell(after);
    }

    private Movement outcome(Movement movement, Faults faults) {
        return switch (movement.kind()) {
            case CHARGE -> faults.decline() ? movement.failed("card_declined", clock.instant())
                    : movement.done(lessened(movement, faults.shortMinor()), clock.instant());
            case REFUND -> faults.declineRefund() ? movement.failed("refund_declined", clock.instant())
                    : movement.done(movement.asked(), clock.instant());
            case PAYOUT -> faults.decline() ? movement.failed("account_closed", clock.instant())
                    : movement.done(movement.asked(), clock.instant());
        };
    }

    private static BigDecimal lessened(Movement movement, long minor) {
        BigDecimal missing = BigDecimal.valueOf(minor, movement.asked().scale());
        return movement.asked().subtract(missing).max(BigDecimal.ZERO.setScale(movement.asked().scale()));
    }

    private Future<Void> tell(Movement movement) {
        Faults faults = faults(movement);
        if (faults.silent()) {
            told(movement);
            return Future.succeededFuture();
        }
        return notifier.tell(movement, faults.duplicate() ? MANY : 1).onSuccess(answered -> told(movement));
    }

    /** Whoever is told may act on it before its answer is here: what has been taken back meanwhile stays so. */
    private void told(Movement movement) {
        if (book.get(movement.key()).status() == movement.status()) {
            book.keep(movement.notified());
        }
    }

    private Faults faults(Movement movement) {
        return everywhere.get().and(switch (movement.kind()) {
            case CHARGE -> Faults.ofCard(movement.cardToken());
            case REFUND -> book.find(Movement.Kind.CHARGE, movement.charge()).map(Movement::cardToken).map(Faults::ofCard)
                    .orElse(Faults.NONE);
            case PAYOUT -> Faults.ofAccount(movement.cardToken());
        });
    }

    private Future<Void> pause(long millis) {
        if (millis == 0) {
            return Future.succeededFuture();
        }
        Promise<Void> waited = Promise.promise();
        vertx.setTimer(millis, timer -> waited.complete());
        return waited.future();
    }
}
