package tradeassurance.payment.wire;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tradeassurance.kernel.Money;
import tradeassurance.kernel.Role;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.Fit;
import tradeassurance.payment.wire.model.LineLifecycle;
import tradeassurance.payment.wire.model.LineState;
import tradeassurance.payment.wire.model.Verdict;

/**
 * A line of a statement that brought money or took it back.
 *
 * @param bankReference what the bank calls it
 * @param verdict what it was taken for, and so why it waits
 * @param fit how it compares with what its payment was for; null until it is applied
 * @param note what an operator wrote when it was returned or closed
 */
record LineView(String id, String statementId, String account, String bankReference, Money amount, LocalDate bookedOn,
        String remittance, String debtor, Verdict verdict, LineState status, @Nullable String paymentId, @Nullable Fit fit,
        @Nullable String note, List<String> allowedActions) {

    static LineView of(BankLine line, Role viewer) {
        return new LineView(line.id(), line.statement(), line.account(), line.line().identity(), line.line().amount(),
                line.line().bookedOn(), line.line().remittance(), line.line().debtor(), line.verdict(), line.state(),
                line.paymentId(), line.fit(), line.note(), LineLifecycle.TABLE.allowed(line.state(), viewer).stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }
}
