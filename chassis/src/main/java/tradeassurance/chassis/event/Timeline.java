package tradeassurance.chassis.event;

import java.util.List;

/**
 * The history of one aggregate, oldest first.
 *
 * @param intact whether every hash is right and follows the one before
 */
public record Timeline(List<TimelineEntry> items, boolean intact) {

    public static Timeline of(List<Recorded> events) {
        boolean intact = true;
        Recorded previous = null;
        for (Recorded event : events) {
            intact &= event.follows(previous);
            previous = event;
        }
        return new Timeline(events.stream().map(TimelineEntry::of).toList(), intact);
    }
}
