package tradeassurance.payment.lc;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.payment.lc.model.Discrepancy;

/**
 * A bank says what it has found.
 *
 * @param discrepancies everything that it holds against the documents; left out where they comply
 */
record ExamineDocuments(@NotNull Boolean complying, @Nullable @Size(max = 100) List<@NotNull @Valid Item> discrepancies) {

    /** @param document which one, as the bank calls it */
    record Item(@NotBlank @Size(max = 100) String document, @NotBlank @Size(max = 500) String reason) {
    }

    List<Discrepancy> found() {
        return discrepancies == null ? List.of()
                : discrepancies.stream().map(item -> new Discrepancy(item.document(), item.reason())).toList();
    }
}
