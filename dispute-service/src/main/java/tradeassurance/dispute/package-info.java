/** Claims on orders: their door, their rows, and how they look on the wire. */
package tradeassurance.dispute;
