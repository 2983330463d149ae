/** What dispute-service asks of payment-service. */
package tradeassurance.dispute.peer.payment;
