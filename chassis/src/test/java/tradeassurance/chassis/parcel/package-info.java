/** The smallest aggregate there can be, through which the chassis is tested: a parcel that is held, sent, and lost. */
package tradeassurance.chassis.parcel;
