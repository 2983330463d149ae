package tradeassurance.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.order.model.QualityRequirement;

/** A quality as it is asked for. */
record NewQualityRequirement(@NotBlank @Size(max = 200) String characteristic, @NotBlank @Size(max = 200) String target,
        @Size(max = 100) @Nullable String tolerance, @Size(max = 20) @Nullable String unit) {

    static NewQualityRequirement of(QualityRequirement quality) {
        return new NewQualityRequirement(quality.characteristic(), quality.target(), quality.tolerance(), quality.unit());
    }

    QualityRequirement requirement() {
        return new QualityRequirement(characteristic, target, tolerance, unit);
    }
}
