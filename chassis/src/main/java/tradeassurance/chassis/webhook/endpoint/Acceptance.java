package tradeassurance.chassis.webhook.endpoint;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import tradeassurance.chassis.event.EventTypes;
import tradeassurance.chassis.webhook.WebhookRefusal;
import tradeassurance.chassis.webhook.post.Destinations;
import tradeassurance.kernel.Refusal;

/** What is taken as an endpoint: a place that we post to, and types of events that there are. */
@ApplicationScoped
class Acceptance {

    private final Destinations destinations;
    private final EventTypes types;

    Acceptance(Destinations destinations, EventTypes types) {
        this.destinations = destinations;
        this.types = types;
    }

    /** Refused with a pointer to what is wrong. */
    void check(@Nullable String url, @Nullable List<String> wanted) {
        if (url != null) {
            destinations.check(url);
        }
        for (int i = 0; wanted != null && i < wanted.size(); i++) {
            if (!types.matches(wanted.get(i))) {
                throw new Refusal(WebhookRefusal.UNKNOWN_EVENT_TYPE, "this service has no events of this type; it has " + types)
                        .at("/event_types/" + i);
            }
        }
    }
}
