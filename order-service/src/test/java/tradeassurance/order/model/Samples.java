package tradeassurance.order.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;

/** Orders over USD 10,000 in every state, each reached by commands only. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant SHIP_DUE = Instant.parse("2026-04-30T16:00:00Z");
    static final Actor BUYER = new Actor(Role.BUYER, "b1");
    static final Actor SUPPLIER = new Actor(Role.SUPPLIER, "s1");
    static final Actor SERVICE = new Actor(Role.SERVICE, "payment-service");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final CoverageQuote ROOM = new CoverageQuote(usd("6000.00"), usd("4000.00"));
    static final Duration MONTH = Duration.ofDays(30);
    static final Standing ELIGIBLE = new Standing(null, ROOM);
    static final List<QualityRequirement> WEIGHT = List.of(new QualityRequirement("weight", "180", "5", "g/m2"));

    private Samples() {
    }

    static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    static Contract contract(CoverageType type, List<QualityRequirement> quality) {
        return contract(type, quality, List.of(PlannedInstalment.initial(usd("10000.00"))));
    }

    static Contract contract(CoverageType type, List<QualityRequirement> quality, List<PlannedInstalment> plan) {
        Goods goods = Goods.of(List.of(new Line("shirts", new BigDecimal("2000"), "pcs", usd("5.00"))), null, null, null);
        return new Contract(goods, quality, new Dates(ShipTerm.on(LocalDate.parse("2026-04-30"), SHANGHAI), null), type,
                Carriage.OPEN, Checks.NONE, "US", plan,
                new Periods(MONTH, MONTH, MONTH, MONTH, Duration.ofHours(72), Duration.ofDays(15), Duration.ofDays(7)));
    }

    /** Another price for one unit, split as it then follows. */
    static Contract at(Order order, String unitPrice) {
        return quantity(order, "2000", unitPrice);
    }

    static Contract quantity(Order order, String quantity, String unitPrice) {
        Goods goods = Goods.of(List.of(new Line("shirts", new BigDecimal(quantity), "pcs", usd(unitPrice))), null, null, null);
        return split(order, goods, Contract.resplit(order.contract().instalments(), goods.total(),
                order.payments().anySettled()));
    }

    static Contract split(Order order, Goods goods, List<PlannedInstalment> plan) {
        Contract agreed = order.contract();
        return new Contract(goods, agreed.qualityRequirements(), agreed.dates(), agreed.coverageType(), agreed.carriage(),
                agreed.checks(), agreed.buyerCountry(), plan, agreed.periods());
    }

    static Contract shipBy(Order order, String day) {
        return order.contract().with(new Dates(ShipTerm.on(LocalDate.parse(day), SHANGHAI), null));
    }

    /** A draft; the balance is what the deposit leaves of 10,000. */
    static Order draft(Role drafter, String deposit) {
        return draft(drafter, deposit, InstalmentDue.BEFORE_SHIPMENT);
    }

    static Order draft(Role drafter, String deposit, InstalmentDue balanceDue) {
        Money initial = usd(deposit);
        Money balance = usd("10000.00").minus(initial);
        List<PlannedInstalment> parts = balance.isZero() ? List.of(PlannedInstalment.initial(initial))
                : List.of(PlannedInstalment.initial(initial),
                        new PlannedInstalment(InstalmentName.BALANCE, balance, balanceDue, 10));
        Origin origin = drafter == Role.BUYER ? Origin.BUYER_DIRECT : Origin.SUPPLIER_DRAFT;
        return Order.draft("ord_1", new Sides("b1", "s1", origin), contract(CoverageType.POST_DELIVERY, WEIGHT, parts), NOON)
                .next();
    }

    static Order submitted() {
        return draft(Role.BUYER, "10000.00").decide(new Submit(ELIGIBLE), BUYER, NOON).next();
    }

    static Order awaitingPayment(String deposit) {
        return draft(Role.SUPPLIER, deposit).decide(new Submit(ELIGIBLE), SUPPLIER, NOON).next();
    }

    static Order processing() {
        return lock(awaitingPayment("10000.00"), "pay_1", InstalmentName.INITIAL, "10000.00");
    }

    static Order awaitingShipment() {
        return settle(processing(), "pay_1", "10000.00");
    }

    /** 3,000 of 10,000 are paid. */
    static Order depositPaid() {
        return settle(lock(awaitingPayment("3000.00"), "pay_1", InstalmentName.INITIAL, "3000.00"), "pay_1", "3000.00");
    }

    static Order shipped() {
        return ship(awaitingShipment(), "shp_1");
    }

    /** 500 of 2,000 shirts have left. */
    static Order partlyShipped() {
        return ship(awaitingShipment(), "shp_1", new Packed(1, new BigDecimal("500")));
    }

    /** Two batches have left: 500 and 1,500. */
    static Order shippedInTwo() {
        return ship(partlyShipped(), "shp_2");
    }

    static Order ship(Order order, String shipment, Packed... batch) {
        return order.decide(shipment(shipment, batch), SUPPLIER, NOON).next();
    }

    static Ship shipment(String id, Packed... batch) {
        return new Ship(id, List.of(batch), new Tracking("Maersk", "MSKU1", List.of()), null);
    }

    static Order request(Order order, Actor by, Contract proposed) {
        return order.decide(new RequestModification("mod_1", proposed, "please"), by, NOON).next();
    }

    static Decision<Order> accept(Order order, Actor by) {
        return order.decide(new AcceptModification("mod_1", ROOM), by, NOON);
    }

    static Order completed() {
        return shipped().decide(new ConfirmDelivery(), BUYER, NOON).next();
    }

    static Order lock(Order order, String payment, InstalmentName instalment, String amount) {
        return order.decide(new LockPayment(payment, instalment, usd(amount)), SERVICE, NOON).next();
    }

    static Order settle(Order order, String payment, String amount) {
        return result(order, payment, PaymentOutcome.SETTLED, amount);
    }

    static Order result(Order order, String payment, PaymentOutcome outcome, String amount) {
        return order.decide(new RecordPayment(payment, outcome, usd(amount), NOON), SERVICE, NOON).next();
    }

    static Order hold(Order order, String dispute, Instant at) {
        return order.decide(new HoldForDispute(dispute), SERVICE, at).next();
    }

    static Order release(Order order, String dispute, Instant at) {
        return order.decide(new ReleaseHold(dispute, "WITHDRAWN", null, false), SERVICE, at).next();
    }
}
