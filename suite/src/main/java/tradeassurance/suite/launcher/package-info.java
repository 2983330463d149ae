/** Starts everything as processes of its own, keeps it running, and stops it. */
package tradeassurance.suite.launcher;
