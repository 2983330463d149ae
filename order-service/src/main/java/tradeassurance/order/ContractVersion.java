package tradeassurance.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.Contract;

/**
 * A contract that is, or was, in force.
 *
 * @param modificationId what brought it; null for the first
 */
record ContractVersion(int version, Contract contract, String sha256, Instant agreedAt, @Nullable String modificationId) {
}
