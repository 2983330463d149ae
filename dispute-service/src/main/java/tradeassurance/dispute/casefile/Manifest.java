package tradeassurance.dispute.casefile;

import java.nio.charset.StandardCharsets;

import tradeassurance.kernel.Sha256;

/** What a case file contains, line by line, with the last line over all before it. */
final class Manifest {

    static final String NAME = "MANIFEST";

    private final StringBuilder lines = new StringBuilder();

    /** @param head the hash of the last event */
    Manifest(String disputeId, long events, String head) {
        lines.append("trade-assurance case file 1\n").append("dispute ").append(disputeId).append('\n').append("events ")
                .append(events).append('\n').append("head ").append(head).append('\n');
    }

    void list(String name, long size, String sha256) {
        lines.append(sha256).append("  ").append(size).append("  ").append(name).append('\n');
    }

    byte[] bytes() {
        String sum = Sha256.of(lines.toString());
        return (lines + "sum " + sum + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
