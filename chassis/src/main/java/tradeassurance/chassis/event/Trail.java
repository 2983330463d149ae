package tradeassurance.chassis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where an aggregate's history ends: how many events it has, and the hash of the last. Kept in the aggregate's own row. */
@Embeddable
public class Trail {

    /** What the first event of every history names as its predecessor. */
    static final String START = "0".repeat(64);

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "last_hash", nullable = false)
    private String lastHash = START;

    public long version() {
        return version;
    }

    public String lastHash() {
        return lastHash;
    }

    void grow(String hash) {
        version++;
        lastHash = hash;
    }
}
