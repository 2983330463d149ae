package tradeassurance.suite.faults;

/** What a client asks for, and the event that it leaves in a history when it has taken effect. */
enum Kind {
    // @formatter:off
    DRAFT   ("order-service",   "order",   "order.drafted",             "BUYER",    true),
    SUBMIT  ("order-service",   "order",   "order.submitted",           "BUYER",    false),
    CONFIRM ("order-service",   "order",   "order.confirmed",           "SUPPLIER", false),
    CANCEL  ("order-service",   "order",   "order.cancelled",           "BUYER",    false),
    PAY     ("payment-service", "payment", "payment.created",           "BUYER",    true),
    SHIP    ("order-service",   "order",   "order.shipped",             "SUPPLIER", false),
    ACCEPT  ("order-service",   "order",   "order.delivery_confirmed",  "BUYER",    false),
    CLAIM   ("dispute-service", "dispute", "dispute.opening_requested", "BUYER",    true),
    CONCEDE ("dispute-service", "dispute", "dispute.proposal_accepted", "SUPPLIER", false);
    // @formatter:on

    final String service;
    final String resource;
    final String event;
    final String role;
    /** Whether the answer names what has come into being. */
    final boolean creates;

    Kind(String service, String resource, String event, String role, boolean creates) {
        this.service = service;
        this.resource = resource;
        this.event = event;
        this.role = role;
        this.creates = creates;
    }
}
