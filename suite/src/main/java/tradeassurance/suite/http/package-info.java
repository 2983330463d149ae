/** How the suite's own servers answer. */
package tradeassurance.suite.http;
