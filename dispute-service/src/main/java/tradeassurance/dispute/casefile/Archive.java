package tradeassurance.dispute.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.event.Recorded;
import tradeassurance.dispute.CaseMaterial;

/** Everything about a dispute as one archive, entry by entry, so that no more than one is held in memory. */
final class Archive {

    private static final String README = """
            This is everything about one dispute.

            chain/      what happened, event by event: the very bytes that were hashed. Each begins with the hash of the one
                        before it, so nothing can be changed, left out or put in without all that follows changing, too.
            evidence/   what was brought, as it was brought; the hash of each file stands in the event of its submission.
            messages/   what was said, as it was hashed; the hash of each stands in the event of its posting.
            dispute.json, messages.json
                        the same to be read. Where they differ from the chain, the chain is what happened.
            Redacted    is what an operator had to take out on legal grounds: it is missing here, and the chain says when, by whom
                        and why. Its hash is still there: whoever has kept the original can prove that it is the one.
            MANIFEST    the SHA-256 and size of every file here, and the hash of the last event.

            To check all of it without asking anybody, with a JDK 17 or newer and Verify.java of dispute-service:

                java Verify.java case-file.zip [hash of the last event, as the other side or a webhook has it]
            """;

    private final CaseMaterial material;
    private final List<Entry> entries = new ArrayList<>();

    private Archive(CaseMaterial material) {
        this.material = material;
        entries.add(Entry.of("README.txt", README));
        entries.add(Entry.of("dispute.json", material.dispute()));
        entries.add(Entry.of("messages.json", material.messages()));
        material.events().forEach(
                event -> entries
                        .add(Entry.of(String.format(Locale.ROOT, "chain/%06d.event", event.sequence()), event.hashed())));
        material.words().forEach(said -> entries.add(new Entry(String.format(Locale.ROOT, "messages/%04d.message",
                said.number()), said.size(), said.sha256(), said.content())));
        material.files().forEach(file -> entries.add(new Entry(name(file), file.size(), file.sha256(), file.content())));
    }

    /** The archive in parts; the same material gives the same bytes. */
    static Multi<byte[]> of(CaseMaterial material) {
        Archive archive = new Archive(material);
        Zip zip = new Zip();
        Multi<byte[]> contents = Multi.createFrom().iterable(archive.entries)
                .onItem()
                .transformToUniAndConcatenate(entry -> entry.content().map(content -> zip.entry(entry.name(), content)));
        Multi<byte[]> end = Multi.createFrom().uni(Uni.createFrom().item(() -> zip.entry(Manifest.NAME, archive.manifest())))
                .onCompletion().continueWith(() -> List.of(zip.end()));
        return Multi.createBy().concatenating().streams(contents, end);
    }

    private byte[] manifest() {
        List<Recorded> events = material.events();
        Manifest manifest = new Manifest(material.id(), events.size(), events.get(events.size() - 1).hash());
        entries.forEach(entry -> manifest.list(entry.name(), entry.size(), entry.sha256()));
        return manifest.bytes();
    }

    /** As its owner called it, as far as every system of files can say it. */
    private static String name(CaseMaterial.Content file) {
        return String.format(Locale.ROOT, "evidence/%04d-%s", file.number(), file.name().replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
