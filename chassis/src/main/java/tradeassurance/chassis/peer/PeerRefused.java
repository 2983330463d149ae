package tradeassurance.chassis.peer;

/** A peer has understood and said no: asking again will not help. */
public final class PeerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    public PeerRefused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** The peer's reason, such as {@code payment-in-progress}. */
    public String code() {
        return code;
    }

    public boolean notFound() {
        return status == 404;
    }
}
