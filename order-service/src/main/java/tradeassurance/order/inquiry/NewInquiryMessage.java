package tradeassurance.order.inquiry;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.message.NewTranslation;
import tradeassurance.order.message.model.Writing;

/**
 * A message of an inquiry as it is written.
 *
 * @param assuranceOffered the supplier's answer to an inquiry of the kind ASSURANCE_OFFERED
 * @param orderId the order that came of the inquiry: the one that was drafted, or the one of the sample
 */
record NewInquiryMessage(@NotNull @Size(max = 35) String language, @NotNull @Size(max = 20_000) String text,
        @Size(max = 10) @Nullable List<@NotNull @Valid NewTranslation> translations, @Nullable Boolean assuranceOffered,
        @Size(min = 1, max = 64) @Nullable String orderId) {

    Writing writing(Role by) {
        return Writing.of(language, text, NewTranslation.all(translations), by);
    }
}
