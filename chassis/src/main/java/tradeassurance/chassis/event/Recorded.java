package tradeassurance.chassis.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Sha256;

/**
 * One event as history keeps it.
 *
 * @param sequence its place in the aggregate's history, from 1
 * @param data the event's components as JSON, exactly as hashed
 * @param occurredAt when it was recorded
 * @param effectiveAt as of when it counts: a timer's due instant where it was noticed late
 * @param previousHash the hash of the event before it
 */
public record Recorded(String id, String resource, String resourceId, long sequence, String type, String data, String role,
        String party, Instant occurredAt, Instant effectiveAt, String previousHash, String hash) {

    /** SHA-256 over every component and the previous hash, each preceded by its length, in hexadecimal. */
    static String hashOf(String previousHash, String id, String resource, String resourceId, long sequence, String type,
            String data, String role, String party, Instant occurredAt, Instant effectiveAt) {
        return Sha256
                .of(hashed(previousHash, id, resource, resourceId, sequence, type, data, role, party, occurredAt, effectiveAt));
    }

    /** The very bytes of which the hash is the SHA-256: whoever has them needs nothing else to check it. */
    public byte[] hashed() {
        return hashed(previousHash, id, resource, resourceId, sequence, type, data, role, party, occurredAt, effectiveAt);
    }

    private static byte[] hashed(String previousHash, String id, String resource, String resourceId, long sequence, String type,
            String data, String role, String party, Instant occurredAt, Instant effectiveAt) {
        return Sha256.framed(List.of(previousHash, id, resource, resourceId, Long.toString(sequence), type, data, role, party,
                occurredAt.toString(), effectiveAt.toString()));
    }

    /** Whether this is what was hashed, and it follows what it says it follows. */
    public boolean follows(@Nullable Recorded previous) {
        String expected = previous == null ? Trail.START : previous.hash();
        return previousHash.equals(expected) && sequence == (previous == null ? 1 : previous.sequence() + 1)
                && hash.equals(hashOf(previousHash, id, resource, resourceId, sequence, type, data, role, party, occurredAt,
                        effectiveAt));
    }
}
