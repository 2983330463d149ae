package tradeassurance.dispute.goods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the goods do not count as received. */
record ObjectToReturn(@NotBlank @Size(max = 4000) String note) {
}
