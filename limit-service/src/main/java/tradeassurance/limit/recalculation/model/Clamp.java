package tradeassurance.limit.recalculation.model;

/** Why a limit is not what the factors alone come to, in the order in which it is applied. */
public enum Clamp {
    RAISED_TO_FLOOR,
    LOWERED_TO_CEILING,
    ROUNDED_DOWN,
    FALL_LIMITED,
    RISE_LIMITED,
    /** Nothing is raised because of a loss. */
    NO_RISE_AFTER_LOSS
}
