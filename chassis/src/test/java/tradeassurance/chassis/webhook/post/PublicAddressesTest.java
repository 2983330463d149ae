package tradeassurance.chassis.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody makes us post to the inside of a network. */
class PublicAddressesTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(textBlock = """
            93.184.215.14,            true,  a host of the internet
            9.255.255.255,            true,  just below 10/8
            11.0.0.0,                 true,  just above 10/8
            100.63.255.255,           true,  just below the carriers' NAT
            100.128.0.0,              true,  just above the carriers' NAT
            172.15.255.255,           true,  just below 172.16/12
            172.32.0.0,               true,  just above 172.16/12
            192.167.255.255,          true,  just below 192.168/16
            223.255.255.255,          true,  just below multicast
            0.0.0.0,                  false, this host
            10.0.0.1,                 false, private
            10.255.255.255,           false, private
            100.64.0.0,               false, carriers' NAT
            100.127.255.255,          false, carriers' NAT
            127.0.0.1,                false, loopback
            127.8.9.10,               false, loopback
            169.254.169.254,          false, metadata of a cloud
            172.16.0.1,               false, private
            172.31.255.255,           false, private
            192.0.0.8,                false, protocols
            192.0.2.1,                false, documentation
            192.88.99.1,              false, 6to4 relay
            192.168.1.1,              false, private
            198.18.0.1,               false, benchmarks
            198.19.255.255,           false, benchmarks
            198.51.100.7,             false, documentation
            203.0.113.7,              false, documentation
            224.0.0.1,                false, multicast
            239.255.255.250,          false, multicast
            240.0.0.1,                false, reserved
            255.255.255.255,          false, broadcast
            2606:4700::6810:84e5,     true,  a host of the internet
            2a00:1450:4001:82a::200e, true,  a host of the internet
            64:ff9b::5db8:d70e,       true,  93.184.215.14 through NAT64
            64:ff9b::a00:1,           false, 10.0.0.1 through NAT64
            64:ff9b::a9fe:a9fe,       false, 169.254.169.254 through NAT64
            64:ff9b:1::1,             false, a local NAT64
            ::,                       false, this host
            ::1,                      false, loopback
            ::ffff:10.0.0.1,          false, 10.0.0.1 mapped
            ::ffff:127.0.0.1,         false, 127.0.0.1 mapped
            ::ffff:93.184.215.14,     true,  93.184.215.14 mapped
            ::10.0.0.1,               false, compatible with 10.0.0.1
            100::1,                   false, discard
            2001::1,                  false, Teredo
            2001:db8::1,              false, documentation
            2002:a00:1::,             false, 6to4 of 10.0.0.1
            3fff::1,                  false, documentation
            fc00::1,                  false, unique local
            fd12:3456:789a::1,        false, unique local
            fe80::1,                  false, link-local
            fec0::1,                  false, site-local
            ff02::1,                  false, multicast
            """)
    void anAddressIsPublicOrNot(String address, boolean contained, String what) throws UnknownHostException {
        assertThat(PublicAddresses.contains(InetAddress.getByName(address))).as(what).isEqualTo(contained);
    }
}
