package tradeassurance.order.sample;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.order.paper.model.CheckedCharacteristic;
import tradeassurance.order.paper.model.SampleResult;

/**
 * A check of a sample as it is recorded; with the result WAIVED, that this side does without one.
 *
 * @param sampleOrderId the order that the sample came by; null where it came without one
 * @param documentIds documents of the order to which the check belongs, such as the report
 */
record NewSampleCheck(@NotNull SampleResult result, @Size(max = 64) @Nullable String sampleOrderId,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewCharacteristic> characteristics,
        @Size(max = 20) @Nullable List<@NotNull @Size(max = 64) String> documentIds,
        @Size(min = 1, max = 4000) @Nullable String note) {

    record NewCharacteristic(@NotBlank @Size(max = 200) String characteristic, @NotBlank @Size(max = 200) String measured,
            @Size(max = 20) @Nullable String unit, @NotNull Boolean passed) {

        CheckedCharacteristic checked() {
            return new CheckedCharacteristic(characteristic, measured, unit, passed);
        }
    }

    boolean waives() {
        if (result == SampleResult.WAIVED && (sampleOrderId != null || !checked().isEmpty() || !documents().isEmpty())) {
            throw new Refusal(Refused.MALFORMED_REQUEST, "where the sample is waived there is nothing to say of one")
                    .at("/result");
        }
        return result == SampleResult.WAIVED;
    }

    List<CheckedCharacteristic> checked() {
        return characteristics == null ? List.of() : characteristics.stream().map(NewCharacteristic::checked).toList();
    }

    List<String> documents() {
        return documentIds == null ? List.of() : documentIds.stream().distinct().toList();
    }
}
