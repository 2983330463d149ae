package tradeassurance.order.model;

import static tradeassurance.order.model.Samples.BUYER;
import static tradeassurance.order.model.Samples.NOON;
import static tradeassurance.order.model.Samples.SERVICE;
import static tradeassurance.order.model.Samples.SUPPLIER;
import static tradeassurance.order.model.Samples.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Role;

/** Orders and commands by the names that the tables of the tests give them. */
final class Situations {

    private Situations() {
    }

    static Order order(String name) {
        if (name.endsWith(", asked")) {
            Order order = order(name.substring(0, name.length() - ", asked".length()));
            return Samples.request(order, BUYER, Samples.shipBy(order, "2026-05-15"));
        }
        if (name.endsWith(", held")) {
            return Samples.hold(order(name.substring(0, name.length() - ", held".length())), "dsp_1", NOON);
        }
        return switch (name) {
            case "draft" -> Samples.draft(Role.BUYER, "10000.00");
            case "supplier's draft" -> Samples.draft(Role.SUPPLIER, "10000.00");
            case "submitted" -> Samples.submitted();
            case "confirmed" -> Samples.awaitingPayment("10000.00");
            case "processing" -> Samples.processing();
            case "short" -> Samples.settle(Samples.processing(), "pay_1", "9900.00");
            case "deposit paid" -> Samples.depositPaid();
            case "balance processing" -> Samples.lock(Samples.depositPaid(), "pay_2", InstalmentName.BALANCE, "7000.00");
            case "paid" -> Samples.awaitingShipment();
            case "partly shipped" -> Samples.partlyShipped();
            case "shipped" -> Samples.shipped();
            case "completed" -> Samples.completed();
            case "closed" -> Samples.completed().lapse(Samples.completed().deadlines().get(0)).next();
            case "cancelled" -> Samples.submitted().decide(new Cancel(null), BUYER, NOON).next();
            case "rejected" -> Samples.submitted().decide(new Reject(null), SUPPLIER, NOON).next();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static OrderCommand command(String name, Order order) {
        return switch (name) {
            case "edit" -> new Edit(Samples.shipBy(order, "2026-05-15"));
            case "discard" -> new Discard();
            case "submit" -> new Submit(Samples.ELIGIBLE);
            case "confirm" -> new Confirm();
            case "reject" -> new Reject(null);
            case "cancel" -> new Cancel(null);
            case "cancel with pay_1" -> new Cancel(null, "pay_1");
            case "request" -> new RequestModification("mod_2", Samples.shipBy(order, "2026-05-16"), "please");
            case "accept" -> new AcceptModification("mod_1", Samples.ROOM);
            case "decline" -> new DropModification("mod_1", OrderAction.DECLINE_MODIFICATION, null);
            case "withdraw" -> new DropModification("mod_1", OrderAction.WITHDRAW_MODIFICATION, null);
            case "expire" -> new DropModification("mod_1", OrderAction.EXPIRE_MODIFICATION, null);
            case "pay all" -> new LockPayment("pay_9", InstalmentName.INITIAL, usd("10000.00"));
            case "pay 7000" -> new LockPayment("pay_9", InstalmentName.BALANCE, usd("7000.00"));
            case "settle 10000" -> new RecordPayment("pay_1", PaymentOutcome.SETTLED, usd("10000.00"), NOON);
            case "settle 9900" -> new RecordPayment("pay_1", PaymentOutcome.SETTLED, usd("9900.00"), NOON);
            case "promise 10000" -> new RecordPayment("pay_1", PaymentOutcome.PROMISED, usd("10000.00"), NOON);
            case "fail" -> new RecordPayment("pay_1", PaymentOutcome.FAILED, usd("10000.00"), NOON);
            case "accept shortfall" -> new AcceptShortfall(InstalmentName.INITIAL);
            case "ship" -> Samples.shipment("shp_9");
            case "ship 500" -> Samples.shipment("shp_9", new Packed(1, new BigDecimal("500")));
            case "ship 2001" -> Samples.shipment("shp_9", new Packed(1, new BigDecimal("2001")));
            case "ship line 2" -> Samples.shipment("shp_9", new Packed(2, new BigDecimal("1")));
            case "track" -> new TrackShipment("shp_1", new Tracking("Maersk", "MSKU2", List.of()));
            case "deliver" -> new TellDelivery("shp_1", null);
            case "extend" -> new ExtendAcceptance();
            case "confirm delivery" -> new ConfirmDelivery();
            case "confirm shp_1" -> new ConfirmDelivery(Set.of("shp_1"));
            case "waive coverage" -> new WaiveCoverage();
            case "close" -> new Close();
            case "hold" -> new HoldForDispute("dsp_2");
            case "release" -> new ReleaseHold("dsp_1", "WITHDRAWN", null, false);
            case "refund all" -> new ReleaseHold("dsp_1", "FULL_REFUND", order.payments().settled(), true);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Actor actor(String name) {
        return switch (name) {
            case "buyer" -> BUYER;
            case "supplier" -> SUPPLIER;
            case "clock" -> Actor.CLOCK;
            case "service" -> SERVICE;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
