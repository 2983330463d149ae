package tradeassurance.suite.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What must hold of a run once it has come to rest; each names whatever does not hold to it. */
enum Check {
    EVERY_OPERATION_HAS_AN_END(Acknowledgements::endless),
    WHAT_IS_ACKNOWLEDGED_HAS_HAPPENED_ONCE(Acknowledgements::notOnce, true),
    WHAT_IS_REFUSED_HAS_NO_EFFECT(Acknowledgements::refusedAndYet),
    NOTHING_HAPPENS_UNASKED(Acknowledgements::unasked),
    EVERYBODY_IS_ANSWERED(Evidence::complaints),
    MONEY_IS_CONSERVED(MoneyCheck::findings, true),
    THE_PROVIDER_SAYS_THE_SAME(ProviderCheck::findings),
    LIMITS_HOLD(LimitCheck::findings, true),
    STATES_AGREE(StateCheck::findings),
    TIMERS_FIRE_ONCE_AND_NEVER_EARLY(TimerCheck::findings),
    OUTBOXES_ARE_EMPTY(QuietCheck::calls),
    NO_TRANSACTION_IDLES(QuietCheck::transactions),
    HISTORIES_ARE_INTACT(HistoryCheck::findings, true);

    /** Whether it holds at every moment, and not only at rest. */
    final boolean always;
    @SuppressWarnings("ImmutableEnumChecker") // a method, and it keeps nothing
    private final Function<Evidence, List<String>> look;

    Check(Function<Evidence, List<String>> look) {
        this(look, false);
    }

    Check(Function<Evidence, List<String>> look, boolean always) {
        this.look = look;
        this.always = always;
    }

    /** What does not hold; empty where all is well. */
    List<String> findings(Evidence evidence) {
        return look.apply(evidence);
    }

    /** The findings of all checks, each with the name of its check. */
    static List<String> all(Evidence evidence) {
        List<String> all = new ArrayList<>();
        for (Check check : values()) {
            check.findings(evidence).forEach(finding -> all.add(check + ": " + finding));
        }
        return all;
    }
}
