package tradeassurance.payment.swift;

import java.io.IOException;
import java.util.Optional;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock4;
import com.prowidesoftware.swift.model.SwiftMessage;
import com.prowidesoftware.swift.model.SwiftTagListBlock;

/** Reads messages of the SWIFT network, whole or only their text (block 4). */
public final class SwiftText {

    private SwiftText() {
    }

    /** The fields of a message of this type, in order; empty where the text is none. */
    public static Optional<SwiftTagListBlock> fields(String text, String type) {
        String lines = text.strip().replaceAll("\\R", "\r\n");
        try {
            SwiftMessage message = new SwiftParser(lines.startsWith("{") ? lines : "{4:\r\n" + lines + "\r\n-}").message();
            SwiftBlock4 fields = message == null ? null : message.getBlock4();
            boolean other = message != null && message.getType() != null && !message.getType().equals(type);
            return fields == null || fields.isEmpty() || other ? Optional.empty() : Optional.of(fields);
        } catch (RuntimeException noMessage) {
            // What the parser throws at texts that are none is not limited to what it says.
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory cannot be read", impossible);
        }
    }
}
