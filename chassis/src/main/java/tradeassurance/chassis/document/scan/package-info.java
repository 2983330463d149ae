/** Whether documents carry something harmful, where there is somebody to ask. */
@NullMarked
package tradeassurance.chassis.document.scan;

import org.jspecify.annotations.NullMarked;
