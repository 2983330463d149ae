package tradeassurance.chassis.document;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Redaction;

/**
 * What is known of a file whose content is stored. Never changes, but for what a scan has found, and when it is redacted.
 *
 * @param id also the key of its content in the store
 * @param name as its owner called it, without path and control characters
 * @param mediaType as its content says, never as its owner declared
 * @param bytes its size; never 0
 * @param sha256 of its content, in hexadecimal; also when the content is gone
 * @param redaction null where nothing was taken out
 */
public record Document(String id, String name, String mediaType, long bytes, String sha256, Scan scan,
        @Nullable Redaction redaction) {

    /** What is known of its harmlessness. */
    public enum Scan {
        /** Not yet looked at: nobody gets it. */
        QUARANTINED,
        /** Nothing was found, or nobody is configured to look. */
        CLEAN,
        /** Something was found: nobody ever gets it. */
        INFECTED,
        /** Its content has been taken out: there is nothing left to give. */
        REDACTED
    }
}
