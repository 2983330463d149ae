/** What dispute-service tells limit-service. */
package tradeassurance.dispute.peer.limit;
