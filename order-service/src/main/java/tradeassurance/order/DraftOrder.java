package tradeassurance.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.Contract;
import tradeassurance.order.model.CoverageType;
import tradeassurance.order.model.Instalment;
import tradeassurance.order.model.InstalmentName;
import tradeassurance.order.model.Line;
import tradeassurance.order.model.Periods;
import tradeassurance.order.model.QualityRequirement;

/**
 * A draft as it is asked for.
 *
 * @param buyerId only for a supplier's draft
 * @param instalments one INITIAL of the whole price where null
 * @param acceptanceDays as configured where null
 */
record DraftOrder(@NotBlank @Size(max = 64) String supplierId, @Size(min = 1, max = 64) @Nullable String buyerId,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid NewLine> lines,
        @Size(max = 100) @Nullable List<@NotNull @Valid NewQualityRequirement> qualityRequirements,
        @NotNull LocalDate shipBy, @Nullable CoverageType coverageType,
        @Size(min = 1, max = 2) @Nullable List<@NotNull @Valid NewInstalment> instalments,
        @Min(1) @Max(365) @Nullable Integer acceptanceDays) {

    record NewLine(@NotBlank @Size(max = 200) String product,
            @NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @NotBlank @Size(max = 20) String unit, @NotNull Money unitPrice) {

        Line line() {
            return new Line(product, quantity, unit, unitPrice);
        }
    }

    record NewQualityRequirement(@NotBlank @Size(max = 200) String characteristic, @NotBlank @Size(max = 200) String target,
            @Size(max = 100) @Nullable String tolerance, @Size(max = 20) @Nullable String unit) {

        QualityRequirement requirement() {
            return new QualityRequirement(characteristic, target, tolerance, unit);
        }
    }

    record NewInstalment(@NotNull InstalmentName name, @NotNull Money amount) {
    }

    Contract contract(OrderConfig config) {
        Duration acceptance = acceptanceDays == null ? config.acceptanceWithin() : Duration.ofDays(acceptanceDays);
        List<QualityRequirement> quality = qualityRequirements == null ? List.of()
                : qualityRequirements.stream().map(NewQualityRequirement::requirement).toList();
        return Contract.of(lines.stream().map(NewLine::line).toList(), quality, shipBy, config.zone(),
                coverageType == null ? CoverageType.POST_DELIVERY : coverageType,
                new Periods(config.confirmationWithin(), config.paymentWithin(), acceptance, config.coverage(),
                        config.respite()));
    }

    List<Instalment> instalments(Money total) {
        return instalments == null ? List.of(Instalment.of(InstalmentName.INITIAL, total))
                : instalments.stream().map(part -> Instalment.of(part.name(), part.amount())).toList();
    }
}
