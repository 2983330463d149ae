package tradeassurance.order.peer.limit;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service reads of a supplier. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SupplierSnapshot(@Nullable String enrolment) {

    boolean enrolled() {
        return "ENROLLED".equals(enrolment);
    }
}
