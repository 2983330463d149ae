package tradeassurance.order.inquiry;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Role;
import tradeassurance.order.inquiry.model.InquiryKind;
import tradeassurance.order.message.NewTranslation;
import tradeassurance.order.message.model.Writing;

/** An inquiry as a buyer opens it, with its first message. */
record NewInquiry(@NotBlank @Size(max = 64) String supplierId, @NotNull InquiryKind kind,
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}]*", message = "is one line of text") String subject,
        @NotNull @Size(max = 35) String language, @NotNull @Size(max = 20_000) String text,
        @Size(max = 10) @Nullable List<@NotNull @Valid NewTranslation> translations) {

    Writing writing() {
        return Writing.of(language, text, NewTranslation.all(translations), Role.BUYER);
    }
}
