package tradeassurance.suite.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code RunningSuite} asks of all logs when the stories are over is found where it is. */
class LeaksTest {

    @TempDir
    Path data;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            started in 3.2s                                                            | false
            refused: the key came with another request before                          | false
            Authorization: Bearer abcdefghijkl                                         | true
            verifying eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJidXllciJ9.c2ln                   | true
            login of order_service with s3cr3t-of-the-database failed                  | true
            signed with whsec_abcdefgh12345678                                         | true
            violates check: (inq_1, 'Do you make them?')                               | true
            """)
    void aLineTellsTooMuchOrNot(String line, boolean leaks) throws IOException {
        Files.writeString(data.resolve("secrets.properties"), "database.order-service=s3cr3t-of-the-database\n");
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/order-service.log"), "first\n" + line + "\n");

        assertThat(Leaks.in(data)).hasSize(leaks ? 1 : 0);
    }
}
