package tradeassurance.chassis.document.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import tradeassurance.chassis.document.DocumentConfig;
import tradeassurance.chassis.document.DocumentScanner;

/** Makes the scanner that the configuration asks for. */
@Singleton
class Scanners {

    /** Nobody looks, so nothing is found and nothing waits. */
    static final class Nobody implements DocumentScanner {
        @Override
        public boolean quarantines() {
            return false;
        }

        @Override
        public Uni<Finding> scan(Multi<byte[]> content) {
            return Uni.createFrom().item(Finding.NOTHING);
        }
    }

    @Produces
    @ApplicationScoped
    DocumentScanner scanner(DocumentConfig config, Vertx vertx) {
        DocumentConfig.Clamd clamd = config.clamd();
        return clamd.host().isEmpty() ? new Nobody()
                : new ClamdScanner(vertx, clamd.host().get(), clamd.port(), clamd.answersWithin());
    }
}
