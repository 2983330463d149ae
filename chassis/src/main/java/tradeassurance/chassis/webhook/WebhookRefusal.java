package tradeassurance.chassis.webhook;

import tradeassurance.kernel.Refusal;

/** Why an endpoint is not taken. */
public enum WebhookRefusal implements Refusal.Reason {
    /** The address is none that we post to. */
    URL_NOT_ALLOWED(Refusal.Kind.RULE_BROKEN),
    /** No event of this service has this type, or begins like this. */
    UNKNOWN_EVENT_TYPE(Refusal.Kind.RULE_BROKEN),
    TOO_MANY_ENDPOINTS(Refusal.Kind.CONFLICT),
    /** Too many earlier secrets are still good. */
    TOO_MANY_SECRETS(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    WebhookRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
