/** Orders: the contract between buyer and supplier, and its delivery. */
package tradeassurance.order;
