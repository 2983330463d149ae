package tradeassurance.chassis.clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;

/** The sandbox's clock. Where {@code chassis.test-clock} is off, there is no such thing. */
@Path("/v1/test-clocks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox")
class TestClockResource {

    private final TestClock clock;

    TestClockResource(TestClock clock) {
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ "SERVICE", "OPERATOR" })
    public Uni<TestClockView> read() {
        return clock.read();
    }

    @PUT
    @Cancellable(false)
    @RolesAllowed({ "SERVICE", "OPERATOR" })
    public Uni<TestClockView> move(@NotNull @Valid MoveClock move) {
        return clock.move(move.now());
    }
}
