package tradeassurance.kernel.simulation;

import tradeassurance.kernel.simulation.Payment.Status;

/** What holds after every step, and what must hold once everything has come to rest. */
final class Invariants {

    private final LimitModel limit;
    private final PaymentModel payments;
    private final ProviderModel provider;

    Invariants(LimitModel limit, PaymentModel payments, ProviderModel provider) {
        this.limit = limit;
        this.payments = payments;
        this.provider = provider;
    }

    void holdAlways() {
        long reserved = 0;
        long used = 0;
        for (var entry : limit.reservations().entrySet()) {
            Reservation reservation = entry.getValue();
            Violation.unless(reservation.committed() <= reservation.granted(), "INV4: %s committed %s", entry.getKey(),
                    reservation);
            reserved += reservation.status() == Reservation.Status.RESERVED ? reservation.granted() : 0;
            used += reservation.status() == Reservation.Status.COMMITTED ? reservation.committed() : 0;
        }
        Violation.unless(reserved == limit.reserved() && used == limit.used() && reserved >= 0 && used >= 0,
                "INV2: the limit counts %d reserved and %d used, its reservations sum to %d and %d", limit.reserved(),
                limit.used(), reserved, used);
        for (Payment payment : payments.payments().values()) {
            int charges = provider.charges(payment.id);
            Violation.unless(charges <= 1, "INV5: %s charged %d times", payment.id, charges);
            Violation.unless(payment.escrow + payment.advanced + payment.paidOut == payment.received,
                    "INV1: %s holds %d, advanced %d, paid out %d of %d received", payment.id, payment.escrow, payment.advanced,
                    payment.paidOut, payment.received);
            Violation.unless(payment.received <= charges * payment.plan.amount(), "INV5: %s received %d of %d charges",
                    payment.id, payment.received, charges);
        }
    }

    boolean atRest() {
        return payments.outbox().empty() && provider.idle()
                && payments.payments().values().stream().allMatch(Payment::terminal);
    }

    /** Settled if and only if charged, if and only if committed; nothing reserved, nothing on its way. */
    void holdAtRest() {
        Violation.unless(payments.outbox().empty(), "calls are left in the outbox");
        for (Payment payment : payments.payments().values()) {
            Violation.unless(payment.terminal(), "%s is left %s", payment.id, payment.status);
            boolean settled = payment.status == Status.SETTLED;
            Violation.unless(settled == (provider.charges(payment.id) == 1), "%s is %s and charged %d times", payment.id,
                    payment.status, provider.charges(payment.id));
            Reservation reservation = limit.reservations().get(payment.id);
            Reservation.Status found = reservation == null ? Reservation.Status.RELEASED : reservation.status();
            Reservation.Status due = !settled ? Reservation.Status.RELEASED
                    : payment.closed ? Reservation.Status.RETURNED : Reservation.Status.COMMITTED;
            Violation.unless(found == due, "%s is %s and its reservation %s", payment.id, payment.status, reservation);
            Violation.unless(!settled || reservation.committed() == payment.advanced, "INV4: %s advanced %d on %s", payment.id,
                    payment.advanced, reservation);
        }
    }
}
