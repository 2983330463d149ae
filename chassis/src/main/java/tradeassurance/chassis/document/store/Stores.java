package tradeassurance.chassis.document.store;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentStore;
import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Makes the store that the configuration asks for. */
@Singleton
class Stores {

    private static final Logger LOG = Logger.getLogger(Stores.class);
    private static final Pattern ID = Pattern.compile("doc_[0-9a-f]{32}");

    @Produces
    @ApplicationScoped
    DocumentStore store(DocumentConfig config, Vertx vertx) {
        return switch (required(config.store(), "store")) {
            case FILE -> new FileStore(vertx, required(config.folder(), "folder"));
            case S3 -> new S3Store(vertx, config.s3(), required(config.s3().bucket(), "s3.bucket"));
        };
    }

    /** A store that cannot be is told at the start, not with the first document. */
    void check(@Observes StartupEvent starting, DocumentConfig config, Vertx vertx) {
        if (config.store().isPresent()) {
            store(config, vertx).close();
        }
    }

    void close(@Disposes DocumentStore store) {
        store.close();
    }

    /** Whether this is an id of a document, and not something that somebody else has put there. */
    static boolean isOurs(String id) {
        return ID.matcher(id).matches();
    }

    /** What the caller is told where the store fails; the reason is for the operators. */
    static Refusal unavailable(Throwable failure) {
        LOG.warnf(failure, "the store of documents fails");
        return new Refusal(Refused.STORAGE_UNAVAILABLE,
                "the store of documents does not answer just now; repeat the request with the same key");
    }

    private static <T> T required(Optional<T> setting, String name) {
        return setting.orElseThrow(() -> new IllegalStateException("chassis.documents." + name + " is not set"));
    }
}
