package tradeassurance.payment.lc;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import tradeassurance.payment.lc.model.PresentedDocument;

/** A supplier lays documents before the bank. */
record PresentDocuments(@NotEmpty @Size(max = 50) List<@NotNull @Valid Item> documents) {

    /** @param reference its number, such as that of a bill of lading */
    record Item(PresentedDocument.@NotNull Type type, @NotBlank @Size(max = 100) String reference) {
    }

    List<PresentedDocument> presented() {
        return documents.stream().map(item -> new PresentedDocument(item.type(), item.reference())).toList();
    }
}
