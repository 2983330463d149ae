package tradeassurance.suite.http;

/** A request that is answered with a problem. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** The status is 400 or more; the detail is shown to the caller. */
    public Rejected(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    /** What the caller is told. */
    public Answer answer() {
        return Answer.problem(status, code, getMessage());
    }
}
