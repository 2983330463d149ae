package tradeassurance.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A "no" with a name: a code for machines, the facts for people. Thrown by models; nothing has been changed when it is. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of "no" it is; the shell turns it into a status. */
    public enum Kind {
        /** The request cannot be read as what it claims to be. */
        MALFORMED,
        /** Nobody is known to ask. */
        UNAUTHENTICATED,
        /** The role may not do this. */
        FORBIDDEN,
        /** There is no such thing, or it is not the caller's to see. */
        NOT_FOUND,
        /** The present state does not allow it. */
        CONFLICT,
        /** It was there, and is not any more. */
        GONE,
        /** The caller has seen an older version. */
        STALE,
        /** More than is taken. */
        TOO_LARGE,
        /** Of a sort that is not taken. */
        UNSUPPORTED,
        /** The caller did not say which version it has seen. */
        PRECONDITION_REQUIRED,
        /** Well-formed, and against a rule of the trade. */
        RULE_BROKEN,
        /** More often than is allowed; the same request may succeed later. */
        TOO_OFTEN,
        /** Something this depends on does not answer; the same request may succeed later. */
        UNAVAILABLE
    }

    /** A named reason. Each service lists its own in an enum; the name becomes the problem's code. */
    public interface Reason {
        String name();

        Kind kind();

        /** {@code ESCALATION_TOO_EARLY} as {@code escalation-too-early}. */
        default String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that is wrong with a request.
     *
     * @param pointer a JSON pointer into the request, such as {@code /amount/currency}
     */
    public record Fault(String pointer, String code, String detail) {
    }

    private final transient Reason reason;
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** Adds a fact for machines, such as {@code available_at}. */
    public Refusal with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    /** Names the part of the request that is wrong. */
    public Refusal at(String pointer) {
        faults.add(new Fault(pointer, reason.code(), String.valueOf(getMessage())));
        return this;
    }

    public Refusal with(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    public Reason reason() {
        return reason;
    }

    public Kind kind() {
        return reason.kind();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public Map<String, Object> facts() {
        return Map.copyOf(facts);
    }
}
