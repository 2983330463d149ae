package tradeassurance.order;

import java.math.BigDecimal;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import tradeassurance.kernel.Money;
import tradeassurance.order.model.Line;

/** A line as it is asked for. */
record NewLine(@NotBlank @Size(max = 200) String product,
        @NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal quantity,
        @NotBlank @Size(max = 20) String unit, @NotNull Money unitPrice) {

    static NewLine of(Line line) {
        return new NewLine(line.product(), line.quantity(), line.unit(), line.unitPrice());
    }

    Line line() {
        return new Line(product, quantity, unit, unitPrice);
    }
}
