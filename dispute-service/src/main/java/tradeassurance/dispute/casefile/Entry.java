package tradeassurance.dispute.casefile;

import java.nio.charset.StandardCharsets;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Sha256;

/** One file of the archive, of which hash and size are known before its content is read. */
record Entry(String name, long size, String sha256, Uni<byte[]> content) {

    static Entry of(String name, byte[] content) {
        return new Entry(name, content.length, Sha256.of(content), Uni.createFrom().item(content));
    }

    static Entry of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
