package tradeassurance.dispute.goods;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a mediator has found of an objection. @param returned whether the goods count as returned */
record DecideReturn(@NotNull Boolean returned, @NotBlank @Size(max = 20000) String text) {
}
