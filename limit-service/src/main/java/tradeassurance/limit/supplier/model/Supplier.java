package tradeassurance.limit.supplier.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Aggregate;
import tradeassurance.kernel.Deadline;
import tradeassurance.kernel.Decision;
import tradeassurance.kernel.Event;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Role;
import tradeassurance.limit.supplier.model.SupplierEvent.Enrolled;
import tradeassurance.limit.supplier.model.SupplierEvent.MembershipChanged;
import tradeassurance.limit.supplier.model.SupplierEvent.ProfileChanged;
import tradeassurance.limit.supplier.model.SupplierEvent.RecourseOwed;
import tradeassurance.limit.supplier.model.SupplierEvent.RecoursePaid;
import tradeassurance.limit.supplier.model.SupplierEvent.Registered;
import tradeassurance.limit.supplier.model.SupplierEvent.Reinstated;
import tradeassurance.limit.supplier.model.SupplierEvent.Suspended;
import tradeassurance.limit.supplier.model.SupplierEvent.Terminated;
import tradeassurance.limit.supplier.model.SupplierLifecycle.Command;

/**
 * A supplier as the platform knows it.
 *
 * @param id the party that its tokens name
 * @param country ISO 3166 alpha-2
 * @param profile what speaks for or against it
 * @param state whether it takes part in trade assurance
 * @param recourse what it owes the platform
 */
public record Supplier(String id, String name, String country, Membership membership, Profile profile, Enrolment state,
        Recourse recourse) implements Aggregate<Supplier> {

    /** A supplier that the platform has not known before. */
    public static Decision<Supplier> register(String id, String name, String country, Membership membership) {
        Enrolment first = switch (membership) {
            case GOLD -> Enrolment.ELIGIBLE;
            case STANDARD -> Enrolment.NOT_ELIGIBLE;
        };
        return Decision.of(new Supplier(id, name, country, membership, Profile.BLANK, first, Recourse.NONE),
                new Registered(id, name, country, membership, first));
    }

    /** Whether its orders can be covered: what the badge shows (R16). */
    public boolean tradeAssurance() {
        return state == Enrolment.ENROLLED;
    }

    public Decision<Supplier> decide(SupplierCommand command, Actor by, Instant now) {
        return command.on(this, by, now);
    }

    Decision<Supplier> enrol(SupplierCommand.Enrol enrol, Actor by) {
        if (state == Enrolment.NOT_ELIGIBLE) {
            throw notGold();
        }
        Enrolment next = SupplierLifecycle.TABLE.next(state, Command.ENROL, by.role());
        if (!enrol.rulesAccepted()) {
            throw new Refusal(SupplierRefusal.RULES_NOT_ACCEPTED, "the rules must be accepted").at("/rules_accepted");
        }
        if (profile.tooBad(enrol.mostPenaltyPoints())) {
            throw new Refusal(SupplierRefusal.SUPPLIER_NOT_ELIGIBLE, "too many penalty points: " + profile.penaltyPoints())
                    .with("penalty_points", profile.penaltyPoints());
        }
        return Decision.of(with(next), new Enrolled(id));
    }

    Decision<Supplier> change(SupplierCommand.Change change, Actor by, Instant now) {
        Decision<Supplier> first = change.membership() == null ? Decision.unchanged(this)
                : changeMembership(change.membership(), by);
        if (change.profile().isEmpty()) {
            return first;
        }
        Decision<Supplier> second = first.next().changeProfile(change, by, now);
        List<Event> events = new ArrayList<>(first.events());
        events.addAll(second.events());
        return new Decision<>(second.next(), events);
    }

    private Decision<Supplier> changeProfile(SupplierCommand.Change change, Actor by, Instant now) {
        SupplierLifecycle.TABLE.require(state, Command.CHANGE_PROFILE, by.role());
        LocalDate since = change.profile().memberSince();
        if (since != null && since.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw new Refusal(SupplierRefusal.DATE_IN_FUTURE, "nobody is a member since a day to come").at("/member_since");
        }
        Profile next = change.profile().on(profile);
        if (next.equals(profile)) {
            return Decision.unchanged(this);
        }
        boolean out = next.tooBad(change.mostPenaltyPoints()) && takesPart();
        Enrolment to = SupplierLifecycle.TABLE.next(state, Command.CHANGE_PROFILE, by.role(),
                out ? Enrolment.TERMINATED : state);
        List<Event> events = new ArrayList<>(List.of(new ProfileChanged(id, next)));
        if (out) {
            events.add(new Terminated(id, next.penaltyPoints() + " penalty points; " + change.mostPenaltyPoints()
                    + " are too many"));
        }
        return new Decision<>(new Supplier(id, name, country, membership, next, to, out ? Recourse.NONE : recourse), events);
    }

    private Decision<Supplier> changeMembership(Membership other, Actor by) {
        SupplierLifecycle.TABLE.require(state, Command.CHANGE_MEMBERSHIP, by.role());
        if (other == membership) {
            return Decision.unchanged(this);
        }
        Enrolment next = SupplierLifecycle.TABLE.next(state, Command.CHANGE_MEMBERSHIP, by.role());
        return Decision.of(new Supplier(id, name, country, other, profile, next, recourse),
                new MembershipChanged(id, other, next));
    }

    Decision<Supplier> suspend(String reason, Actor by) {
        return Decision.of(with(SupplierLifecycle.TABLE.next(state, Command.SUSPEND, by.role())), new Suspended(id, reason));
    }

    Decision<Supplier> reinstate(String reason, Actor by, Instant now) {
        Enrolment next = SupplierLifecycle.TABLE.next(state, Command.REINSTATE, by.role());
        if (membership != Membership.GOLD) {
            throw notGold();
        }
        if (recourse.overdue(now)) {
            throw new Refusal(SupplierRefusal.RECOURSE_UNPAID, "the supplier owes the platform since " + recourse.unpaidSince())
                    .with("unpaid_since", String.valueOf(recourse.unpaidSince()));
        }
        return Decision.of(with(next), new Reinstated(id, reason));
    }

    Decision<Supplier> terminate(String reason, Actor by) {
        return Decision.of(with(SupplierLifecycle.TABLE.next(state, Command.TERMINATE, by.role()), Recourse.NONE),
                new Terminated(id, reason));
    }

    /** Whoever takes no part owes for no order. The day is that of the oldest debt, so paying that puts it off. */
    Decision<Supplier> owe(SupplierCommand.Owe owe, Actor by) {
        if (!takesPart() || owe.since().equals(recourse.unpaidSince())) {
            return Decision.unchanged(this);
        }
        Enrolment same = SupplierLifecycle.TABLE.next(state, Command.OWE, by.role());
        Instant dueAt = owe.since().plus(owe.within());
        return Decision.of(with(same, new Recourse(owe.since(), dueAt, recourse.suspended())),
                new RecourseOwed(id, owe.since(), dueAt));
    }

    /** Paying ends the suspension that owing has caused, and no other. */
    Decision<Supplier> pay(SupplierCommand.Pay pay, Actor by) {
        if (recourse.unpaidSince() == null) {
            return Decision.unchanged(this);
        }
        boolean back = recourse.suspended() && !pay.writtenOff() && membership == Membership.GOLD;
        Enrolment next = SupplierLifecycle.TABLE.next(state, Command.PAY, by.role(), back ? Enrolment.ENROLLED : state);
        RecoursePaid paid = new RecoursePaid(id, pay.writtenOff());
        return back ? Decision.of(with(next, Recourse.NONE), paid, new Reinstated(id, "the recourse is paid"))
                : Decision.of(with(next, Recourse.NONE), paid);
    }

    private Decision<Supplier> callIn() {
        return Decision.of(with(SupplierLifecycle.TABLE.next(state, Command.CALL_IN, Role.SYSTEM), recourse.overdueNow()),
                new Suspended(id, "recourse unpaid since " + recourse.unpaidSince()));
    }

    private boolean takesPart() {
        return state == Enrolment.ENROLLED || state == Enrolment.SUSPENDED;
    }

    private Refusal notGold() {
        return new Refusal(SupplierRefusal.SUPPLIER_NOT_ELIGIBLE, "only gold members may enrol; this is " + membership)
                .with("membership", membership.name());
    }

    private Supplier with(Enrolment next) {
        return with(next, recourse);
    }

    private Supplier with(Enrolment next, Recourse owed) {
        return new Supplier(id, name, country, membership, profile, next, owed);
    }

    @Override
    public List<Deadline> deadlines() {
        return SupplierLifecycle.TABLE.deadlines(this, state);
    }

    @Override
    public Decision<Supplier> lapse(Deadline due) {
        return switch (SupplierLifecycle.TABLE.lapse(due)) {
            case CALL_IN -> callIn();
            case ENROL, CHANGE_MEMBERSHIP, CHANGE_PROFILE, SUSPEND, REINSTATE, TERMINATE, OWE, PAY ->
                throw new IllegalStateException("no timer asks for this: " + due);
        };
    }
}
