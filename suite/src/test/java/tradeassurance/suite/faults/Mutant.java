package tradeassurance.suite.faults;

import java.util.concurrent.atomic.AtomicInteger;

import tradeassurance.suite.launcher.Fleet;

/** Services that do something wrong while they run: their databases do it for them, by a trigger that is taken away again. */
enum Mutant {
    /** Without its keys a service does twice what it is asked twice. */
    KEYS_ARE_FORGOTTEN(Check.NOTHING_HAPPENS_UNASKED, "order-service", "once", "true", Kind.DRAFT,
            "NEW.key := NEW.key || clock_timestamp(); RETURN NEW;"),
    /** A change that is committed without the call that follows from it: the peers never hear of it. */
    A_CALL_IS_LOST(Check.STATES_AGREE, "payment-service", "outbox", "true", Kind.PAY, "RETURN NULL;"),
    AN_ADVANCE_IS_NOT_BOOKED(Check.MONEY_IS_CONSERVED, "payment-service", "ledger_entry", "NEW.reason = 'ADVANCE'", Kind.PAY,
            "RETURN NULL;"),
    A_RESERVATION_IS_BOOKED_WITH_A_CENT_LESS(Check.LIMITS_HOLD, "limit-service", "limit_entry", "NEW.kind = 'RESERVE'",
            Kind.PAY,
            "NEW.reserved_minor := NEW.reserved_minor - 1; RETURN NEW;"),
    A_TIMER_IS_NOT_SET(Check.TIMERS_FIRE_ONCE_AND_NEVER_EARLY, "order-service", "deadline", "true", Kind.SUBMIT,
            "RETURN NULL;"),
    A_CONFIRMATION_IS_ANSWERED_AND_NOT_KEPT(Check.WHAT_IS_ACKNOWLEDGED_HAS_HAPPENED_ONCE, "order-service", "event",
            "NEW.type = 'order.confirmed'", Kind.CONFIRM, "RETURN NULL;"),
    A_HISTORY_NAMES_SOMEBODY_ELSE(Check.HISTORIES_ARE_INTACT, "order-service", "event", "true", Kind.DRAFT,
            "NEW.party := 'somebody else'; RETURN NEW;");

    final Check check;
    final String service;
    private final String table;
    private final String when;
    private final Kind upTo;
    private final String instead;

    /** @param upTo the last step of the order that brings it to light */
    Mutant(Check check, String service, String table, String when, Kind upTo, String instead) {
        this.check = check;
        this.service = service;
        this.table = table;
        this.when = when;
        this.upTo = upTo;
        this.instead = instead;
    }

    String on() {
        return """
                CREATE FUNCTION mutant() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s END $$;
                CREATE TRIGGER mutant BEFORE INSERT ON %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION mutant();
                """.formatted(instead, table, when);
    }

    String off() {
        return "DROP FUNCTION mutant() CASCADE";
    }

    /** An order as far as it takes, of which the first request is made twice. */
    void provoke(Fleet fleet, Client client) throws InterruptedException {
        Deal deal = new Deal(fleet, client, "mutant-" + name(), Market.SUPPLIERS.get(0), "7.00", new AtomicInteger());
        Operation drafting = deal.drafting();
        deal.asks(drafting);
        deal.asks(drafting);
        deal.draft();
        if (upTo != Kind.DRAFT) {
            deal.submit();
        }
        if (upTo == Kind.CONFIRM || upTo == Kind.PAY) {
            deal.confirm();
        }
        if (upTo == Kind.PAY) {
            deal.pay();
        }
    }
}
