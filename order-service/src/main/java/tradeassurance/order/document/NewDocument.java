package tradeassurance.order.document;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.document.Document;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;
import tradeassurance.order.paper.model.DocumentKind;

/**
 * A document as it is handed in. Two requests with the same key are the same if the file is, whatever its id.
 *
 * @param supersedes the document that it replaces; null where it is the first
 */
record NewDocument(DocumentKind kind, @Nullable String supersedes, String name, String sha256) {

    static NewDocument of(DocumentKind kind, @Nullable String supersedes, Document taken) {
        return new NewDocument(kind, supersedes, taken.name(), taken.sha256());
    }

    static DocumentKind kind(@Nullable String name) {
        return Arrays.stream(DocumentKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(Refused.MALFORMED_REQUEST,
                        "say what the document is for, as one of " + Arrays.toString(DocumentKind.values())).at("/kind"));
    }
}
