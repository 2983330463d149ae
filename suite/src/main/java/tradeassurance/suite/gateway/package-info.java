/** One address for the four services, and the one handle that moves all clocks. */
package tradeassurance.suite.gateway;
