package tradeassurance.chassis.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import tradeassurance.kernel.Refusal;

/** Turns every failure of a request into a problem document. */
@Priority(Priorities.USER - 1000)
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1000)
    public Response invalid(ResteasyReactiveViolationException invalid) {
        return answer(invalid);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1000)
    public Response web(WebApplicationException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper(priority = Priorities.USER - 1000)
    public Response unreadable(com.fasterxml.jackson.core.JsonProcessingException failure) {
        return answer(failure);
    }

    /** The framework has a mapper of its own for this one, which a more general one would not replace. */
    @ServerExceptionMapper(priority = Priorities.USER - 1000)
    public Response mismatched(com.fasterxml.jackson.databind.exc.MismatchedInputException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper(value = { UnauthorizedException.class, AuthenticationFailedException.class,
            ForbiddenException.class }, priority = Priorities.USER - 1000)
    public Response denied(RuntimeException denied) {
        return answer(denied);
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure) {
        return answer(failure);
    }

    private static Response answer(Throwable failure) {
        Problem problem = Failures.problem(failure);
        if (problem.status() == 500) {
            LOG.error("a request failed for a reason of our own", failure);
        } else if (problem.status() == 503) {
            LOG.warnf("a request could not be served: %s", failure);
        }
        return problem.response();
    }
}
