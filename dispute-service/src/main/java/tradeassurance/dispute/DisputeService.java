package tradeassurance.dispute;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.Ids;
import tradeassurance.chassis.caller.Caller;
import tradeassurance.chassis.door.Door;
import tradeassurance.chassis.door.Held;
import tradeassurance.chassis.door.Transactions;
import tradeassurance.chassis.event.History;
import tradeassurance.chassis.event.Timeline;
import tradeassurance.chassis.once.Answer;
import tradeassurance.dispute.model.BenchCommand;
import tradeassurance.dispute.model.Dispute;
import tradeassurance.dispute.model.DisputeCommand;
import tradeassurance.dispute.model.Evidence.Attachment;
import tradeassurance.dispute.model.EvidenceCommand;
import tradeassurance.dispute.model.NewClaim;
import tradeassurance.dispute.model.Opening;
import tradeassurance.dispute.model.OrderFacts;
import tradeassurance.kernel.Actor;

/** The door to disputes: for the parties, for mediators, for peers. */
@ApplicationScoped
public class DisputeService {

    private static final Caller ITSELF = Caller.service("dispute-service");

    private final Door door;
    private final Transactions transactions;
    private final DisputeRows rows;
    private final PlatformRecords records;
    private final MessageList messages;
    private final History history;
    private final DisputeConfig config;
    private final InstantSource clock;

    DisputeService(Door door, Transactions transactions, DisputeRows rows, PlatformRecords records, MessageList messages,
            History history,
            DisputeConfig config, InstantSource clock) {
        this.door = door;
        this.transactions = transactions;
        this.rows = rows;
        this.records = records;
        this.messages = messages;
        this.history = history;
        this.config = config;
        this.clock = clock;
    }

    /** A new dispute, in the transaction under way. */
    Uni<Answer> open(NewClaim claim, OrderFacts order, Actor buyer) {
        return Uni.createFrom()
                .item(() -> Opening.request(Ids.next("dsp"), claim, order, config.terms(), buyer, clock.instant()))
                .chain(first -> door.open(rows, buyer, first)).map(this::created);
    }

    /** Lets a caller act on a dispute, in the transaction under way, and shows what has come of it. */
    public Uni<Answer> answer(String id, DisputeCommand command, Caller caller) {
        return answer(id, command, caller, null);
    }

    /** The same for a caller that says which version it has seen; null where it does not. */
    public Uni<Answer> answer(String id, DisputeCommand command, Caller caller, @Nullable Long seen) {
        return handle(id, command, caller, seen).map(this::created);
    }

    /** The same where nothing is created. */
    Uni<Answer> changed(String id, DisputeCommand command, Caller caller, Long seen) {
        return handle(id, command, caller, seen).map(held -> Answer.ok(held.version(), view(held)));
    }

    /** A party brings evidence; a translation that comes with it is in the name of whoever brings it. */
    public Uni<Answer> submit(String id, BringEvidence brought, @Nullable Attachment file, Caller caller) {
        return answerAs(id, caller, by -> brought.command(by.role(), file));
    }

    public Uni<Answer> translate(String id, int number, InOtherWords words, Caller caller) {
        return answerAs(id, caller, by -> new EvidenceCommand.Translate(number, words.by(by.role())));
    }

    public Uni<Answer> say(String id, SayMessage message, Caller caller) {
        return heldAs(id, caller, by -> message.command(by.role()))
                .call(held -> messages.keep(held, message.command(held.by().role()).words())).map(this::created);
    }

    private Uni<Answer> answerAs(String id, Caller caller, Function<Actor, DisputeCommand> asked) {
        return heldAs(id, caller, asked).map(this::created);
    }

    private Uni<Held<Dispute>> heldAs(String id, Caller caller, Function<Actor, DisputeCommand> asked) {
        return door.handle(rows, id, caller, (dispute, by, now) -> dispute.decide(asked.apply(by), by, now));
    }

    /** A mediator takes the case, or gives it; who has ruled on the order before is looked up first. */
    public Uni<Answer> assign(String id, @Nullable String mediator, Caller caller) {
        return rows.rulers(id)
                .chain(ruled -> answer(id, new BenchCommand.Assign(mediator, Set.copyOf(ruled)), caller));
    }

    /** Brings home what a peer has answered. */
    public Uni<Void> bringHome(String id, DisputeCommand command) {
        return transactions.run(() -> handle(id, command, ITSELF, null)).replaceWithVoid();
    }

    /** Puts the platform's records on file. */
    public Uni<Void> attach(String id, List<PlatformRecords.Record> taken) {
        DisputeCommand command = new EvidenceCommand.AttachRecords(
                taken.stream().map(PlatformRecords.Record::evidence).toList());
        return transactions.run(() -> handle(id, command, ITSELF, null).call(held -> records.keep(held.value(), taken)))
                .replaceWithVoid();
    }

    private Uni<Held<Dispute>> handle(String id, DisputeCommand command, Caller caller, @Nullable Long seen) {
        return door.handle(rows, id, caller, seen, (dispute, by, now) -> dispute.decide(command, by, now));
    }

    public Uni<Held<Dispute>> read(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller));
    }

    Uni<Timeline> timeline(String id, Caller caller) {
        return transactions.look(() -> door.read(rows, id, caller).chain(held -> history.of(rows.resource(), id)))
                .map(Timeline::of);
    }

    DisputeView view(Held<Dispute> held) {
        return DisputeView.of(held, now());
    }

    Instant now() {
        return clock.instant();
    }

    private Answer created(Held<Dispute> held) {
        return Answer.created("/v1/disputes/" + held.value().id(), held.version(), view(held));
    }
}
