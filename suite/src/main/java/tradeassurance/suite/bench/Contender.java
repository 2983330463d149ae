package tradeassurance.suite.bench;

import java.time.Duration;

/** Something that is measured, side by side with others. */
interface Contender {

    /** As the table calls it. */
    String name();

    Rate measure(Duration time);
}
