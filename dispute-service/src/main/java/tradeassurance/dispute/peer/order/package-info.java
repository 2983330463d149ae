/** What dispute-service asks of order-service. */
package tradeassurance.dispute.peer.order;
