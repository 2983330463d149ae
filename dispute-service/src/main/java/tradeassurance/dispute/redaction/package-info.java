/** Personal data is taken out of disputes that are over. */
package tradeassurance.dispute.redaction;
