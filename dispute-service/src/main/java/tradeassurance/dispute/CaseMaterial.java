package tradeassurance.dispute;

import java.util.List;

import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.event.Recorded;

/**
 * Everything about one dispute, as of one event.
 *
 * @param dispute the dispute as JSON
 * @param messages its thread as JSON
 * @param words of each message that has them, the very bytes that were hashed
 */
public record CaseMaterial(String id, String dispute, String messages, List<Recorded> events, List<Content> words,
        List<Content> files) {

    /** A file of evidence that may be given out, or what was said in a message. */
    public record Content(int number, String name, long size, String sha256, Uni<byte[]> content) {
    }
}
