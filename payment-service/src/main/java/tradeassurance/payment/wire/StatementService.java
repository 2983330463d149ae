package tradeassurance.payment.wire;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.door.Door;
import tradeassurance.kernel.Actor;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Sha256;
import tradeassurance.payment.wire.model.AwaitedTransfer;
import tradeassurance.payment.wire.model.BankLine;
import tradeassurance.payment.wire.model.BankStatement;
import tradeassurance.payment.wire.model.CreditorReference;
import tradeassurance.payment.wire.model.Matching;
import tradeassurance.payment.wire.model.StatementLine;
import tradeassurance.payment.wire.model.Verdict;
import tradeassurance.payment.wire.model.WireRefusal;

/** Takes in the statements of banks: each as a whole or not at all, and each line once whichever message tells of it first. */
@ApplicationScoped
class StatementService {

    /** A line, and what it was found to be. */
    private record Judged(StatementLine line, Verdict verdict, @Nullable String paymentId) {
    }

    private final Door door;
    private final BankStatements statements;
    private final BankLines lines;
    private final AwaitedTransfers payments;
    private final DesignatedAccounts accounts;
    private final InstantSource clock;

    StatementService(Door door, BankStatements statements, BankLines lines, AwaitedTransfers payments,
            DesignatedAccounts accounts, InstantSource clock) {
        this.door = door;
        this.statements = statements;
        this.lines = lines;
        this.payments = payments;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** In the transaction under way. A statement that is already there is shown again; {@code statement-differs} if changed. */
    Uni<StatementView> take(BankStatement statement, byte[] body, Actor from) {
        accounts.refuseUnlessOurs(statement.account());
        String hash = Sha256.of(body);
        return statements.lock(statement.account()).chain(() -> statements.find(statement)).chain(known -> known
                .map(stored -> again(stored, hash))
                .orElseGet(() -> judge(statement).chain(judged -> keep(statement, judged, body, hash, from))))
                .chain(stored -> show(stored, from));
    }

    private static Uni<StoredStatement> again(StoredStatement stored, String hash) {
        if (!stored.hash().equals(hash)) {
            throw new Refusal(WireRefusal.STATEMENT_DIFFERS, "statement " + stored.statementId()
                    + " of this account was another one before; nothing of it has been booked").with("known_as", stored.id());
        }
        return Uni.createFrom().item(stored);
    }

    private Uni<List<Judged>> judge(BankStatement statement) {
        List<CreditorReference> references = statement.lines().stream().map(StatementLine::reference).flatMap(Optional::stream)
                .filter(CreditorReference::intact).toList();
        return lines.told(statement.account(), statement.lines().stream().map(StatementLine::identity).toList())
                .chain(told -> payments.named(references).map(named -> judge(statement, told, named)));
    }

    private static List<Judged> judge(BankStatement statement, Set<String> told, Map<String, AwaitedTransfer> named) {
        List<Judged> judged = new ArrayList<>();
        for (StatementLine line : statement.lines()) {
            AwaitedTransfer payment = line.reference().filter(CreditorReference::intact)
                    .map(reference -> named.get(reference.hash())).orElse(null);
            Verdict verdict = Matching.of(line, statement.account(), told.contains(line.identity()), payment);
            judged.add(new Judged(line, verdict, verdict == Verdict.MATCHED && payment != null ? payment.paymentId() : null));
        }
        return judged;
    }

    private Uni<StoredStatement> keep(BankStatement statement, List<Judged> judged, byte[] body, String hash, Actor from) {
        StoredStatement stored = new StoredStatement(Ids.next("bst"), statement.kind(), statement.account(),
                statement.statementId(), hash, clock.instant(), count(judged, Verdict.DEBIT),
                count(judged, Verdict.ALREADY_TOLD));
        List<Judged> money = judged.stream().filter(each -> each.verdict() != Verdict.DEBIT
                && each.verdict() != Verdict.ALREADY_TOLD).toList();
        return statements.keep(stored, new String(body, StandardCharsets.UTF_8), from.party())
                .chain(() -> Multi.createFrom().iterable(money).onItem().transformToUniAndConcatenate(each -> door.open(lines,
                        from, BankLine.book(Ids.next("bln"), stored.id(), statement.account(), each.line(), each.verdict(),
                                each.paymentId())))
                        .collect().asList())
                .replaceWith(stored);
    }

    private static int count(List<Judged> judged, Verdict verdict) {
        return (int) judged.stream().filter(each -> each.verdict() == verdict).count();
    }

    Uni<Optional<StatementView>> read(String id, Actor viewer) {
        return statements.find(id).chain(stored -> stored.isEmpty() ? Uni.createFrom().item(Optional.empty())
                : show(stored.get(), viewer).map(Optional::of));
    }

    private Uni<StatementView> show(StoredStatement stored, Actor viewer) {
        return lines.ofStatement(stored.id()).map(found -> StatementView.of(stored, found, viewer.role()));
    }
}
