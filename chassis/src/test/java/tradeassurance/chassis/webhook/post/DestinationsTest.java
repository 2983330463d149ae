package tradeassurance.chassis.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.mutiny.Uni;
import tradeassurance.kernel.Refusal;

class DestinationsTest {

    private static Destinations destinations(boolean loopback, String... addresses) {
        return new Destinations(host -> Uni.createFrom().item(List.of(addresses).stream().map(DestinationsTest::ip).toList()),
                loopback);
    }

    static InetAddress ip(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {1} in production, {2} in the sandbox")
    @CsvSource(textBlock = """
            https://hooks.example.com/a?b=c,            true,  true
            https://hooks.example.com:443/,             true,  true
            https://93.184.215.14/,                     true,  true
            https://[2606:4700::6810:84e5]/,            true,  true
            http://hooks.example.com/,                  false, false
            https://hooks.example.com:8443/,            false, false
            ftp://hooks.example.com/,                   false, false
            https://user:secret@hooks.example.com/,     false, false
            https://hooks.example.com@10.0.0.1/,        false, false
            https://hooks.example.com/#part,            false, false
            https:///a,                                 false, false
            /a,                                         false, false
            hooks.example.com,                          false, false
            mailto:a@example.com,                       false, false
            'https://hooks.example.com/ a',             false, false
            https://10.0.0.1/,                          false, false
            https://169.254.169.254/latest/meta-data,   false, false
            https://[fd00::1]/,                         false, false
            https://[::ffff:10.0.0.1]/,                 false, false
            https://2130706433/,                        false, false
            https://metadata/,                          false, false
            https://127.0.0.1/,                         false, true
            http://127.0.0.1:9000/a,                    false, true
            http://localhost:9000/a,                    false, true
            http://[::1]:9000/a,                        false, true
            http://localhost.example.com:9000/a,        false, false
            """)
    void aUrlIsTakenOrRefusedWithAPointer(String url, boolean production, boolean sandbox) {
        for (boolean loopback : new boolean[] { false, true }) {
            if (loopback ? sandbox : production) {
                destinations(loopback).check(url);
            } else {
                assertThatThrownBy(() -> destinations(loopback).check(url)).isInstanceOfSatisfying(Refusal.class,
                        refusal -> {
                            assertThat(refusal.reason().code()).isEqualTo("url-not-allowed");
                            assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/url");
                        });
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} in production, {2} in the sandbox")
    @CsvSource(textBlock = """
            93.184.215.14,                  true,  true
            93.184.215.14 2606:4700::1,     true,  true
            93.184.215.14 10.0.0.1,         false, false
            2606:4700::1 fe80::1,           false, false
            127.0.0.1,                      false, true
            93.184.215.14 127.0.0.1,        false, true
            '',                             false, false
            """)
    void aNameIsPostedToWhereAllThatItStandsForIsPublic(String addresses, boolean production, boolean sandbox) {
        String[] all = addresses.isEmpty() ? new String[0] : addresses.split(" ");
        List<Boolean> allowed = new ArrayList<>();
        for (boolean loopback : new boolean[] { false, true }) {
            allowed.add(destinations(loopback, all).addresses("hooks.example.com").map(found -> true)
                    .onFailure(Refusal.class).recoverWithItem(false).await().indefinitely());
        }
        assertThat(allowed).containsExactly(production, sandbox);
    }
}
