/**
 * Nothing lost: clients that write down what they do before they do it, somebody who breaks things meanwhile, and checkers
 * that hold what the databases say against what the clients were told.
 */
@NullMarked
package tradeassurance.suite.faults;

import org.jspecify.annotations.NullMarked;
