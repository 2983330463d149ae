package tradeassurance.chassis.document;

/**
 * What is known of a file whose content is stored. Never changes, but for what a scan has found.
 *
 * @param id also the key of its content in the store
 * @param name as its owner called it, without path and control characters
 * @param mediaType as its content says, never as its owner declared
 * @param bytes its size; never 0
 * @param sha256 of its content, in hexadecimal
 */
public record Document(String id, String name, String mediaType, long bytes, String sha256, Scan scan) {

    /** What is known of its harmlessness. */
    public enum Scan {
        /** Not yet looked at: nobody gets it. */
        QUARANTINED,
        /** Nothing was found, or nobody is configured to look. */
        CLEAN,
        /** Something was found: nobody ever gets it. */
        INFECTED
    }
}
