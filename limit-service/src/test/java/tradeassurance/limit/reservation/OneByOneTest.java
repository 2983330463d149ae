package tradeassurance.limit.reservation;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import tradeassurance.chassis.testing.ServiceEnvironment;

/** The plain way, against the same table as the other. */
@QuarkusTest
@TestProfile(OneByOne.class)
@QuarkusTestResource(value = ServiceEnvironment.class, initArgs = @ResourceArg(name = "service", value = "limit-service"))
class OneByOneTest {

    @Test
    void answersAndLeavesWhatTheOtherWayDoes() throws SQLException {
        BothWays.answerAndLeaveTheSame();
    }
}
