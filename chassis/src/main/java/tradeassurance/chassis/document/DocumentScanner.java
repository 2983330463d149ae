package tradeassurance.chassis.document;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks for harm in the content of documents. */
public interface DocumentScanner {

    /** What was found: the name of the harm, or null for none. */
    record Finding(@Nullable String signature) {

        public static final Finding NOTHING = new Finding(null);
    }

    /** Whether documents wait in quarantine until they have been looked at. */
    boolean quarantines();

    /** Looks at a content; fails where it cannot say. */
    Uni<Finding> scan(Multi<byte[]> content);
}
