/** How this service takes down what others say. */
package tradeassurance.dispute.peer;
