package tradeassurance.order.peer.limit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What this service reads of a supplier. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SupplierSnapshot(@Nullable String enrolment) {

    boolean enrolled() {
        return "ENROLLED".equals(enrolment);
    }
}
