/** The calls that disputes make to other services after the commit, and how the answers come home. */
package tradeassurance.dispute.saga;
