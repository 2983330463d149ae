/** A card scheme and a bank that follow orders, including orders to misbehave. */
package tradeassurance.suite.provider;
