/**
 * Payment, limit and provider as models over an outbox and idempotency keys, in a world that loses, doubles, delays and
 * crashes. One thread, one clock, one seed: whatever is found can be played again.
 */
package tradeassurance.kernel.simulation;
