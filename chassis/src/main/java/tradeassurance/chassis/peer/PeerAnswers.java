package tradeassurance.chassis.peer;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import tradeassurance.kernel.Refusal;
import tradeassurance.kernel.Refused;

/** Tells a peer's no from its being in trouble. Register it on every REST client. */
public class PeerAnswers implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public RuntimeException toThrowable(Response response) {
        int status = response.getStatus();
        PeerProblem problem = read(response);
        String detail = problem.detail() == null ? "status " + status : problem.detail();
        // A 401 or 403 among services is a matter of their configuration, and of a token that may just have run out.
        if (status >= 500 || status == 401 || status == 403 || status == 408 || status == 425 || status == 429) {
            return new Refusal(Refused.PEER_UNAVAILABLE, "a service that this depends on is in trouble: " + detail);
        }
        return new PeerRefused(status, problem.code() == null ? "unknown" : problem.code(), detail);
    }

    private static PeerProblem read(Response response) {
        try {
            PeerProblem problem = response.readEntity(PeerProblem.class);
            return problem == null ? PeerProblem.UNREADABLE : problem;
        } catch (ProcessingException | IllegalStateException notAProblemDocument) {
            return PeerProblem.UNREADABLE;
        }
    }
}
