package tradeassurance.chassis.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            one line/            | one line
            one/two/             | one,two
            windows~/            | windows
            Prüfung/             | Prüfung
            //                   | ''
            without an end       | ''
            one/without an end   | one
            """)
    void theyAreHandedOnOneByOne(String written, String lines) {
        List<String> taken = new ArrayList<>();
        new PrintStream(new Lines(taken::add), true, StandardCharsets.UTF_8)
                .print(written.replace('/', '\n').replace('~', '\r'));

        assertThat(String.join(",", taken)).isEqualTo(lines);
    }
}
