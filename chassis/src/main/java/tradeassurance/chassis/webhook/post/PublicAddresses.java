package tradeassurance.chassis.webhook.post;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are those of the public internet, and of nothing that only we, or our machines, can reach. */
final class PublicAddresses {

    /** Of IPv6 only what is handed out at all may be public; everything local lies outside of it. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    /** An IPv4 address is in its last four bytes, and where it leads is that one's. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    // @formatter:off
    private static final List<Block> RESERVED = Stream.of(
            "0.0.0.0/8",         // this network
            "10.0.0.0/8",        // private
            "100.64.0.0/10",     // carriers' NAT
            "127.0.0.0/8",       // loopback
            "169.254.0.0/16",    // link-local, and the metadata of clouds
            "172.16.0.0/12",     // private
            "192.0.0.0/24",      // protocols
            "192.0.2.0/24",      // documentation
            "192.88.99.0/24",    // 6to4 relays
            "192.168.0.0/16",    // private
            "198.18.0.0/15",     // benchmarks
            "198.51.100.0/24",   // documentation
            "203.0.113.0/24",    // documentation
            "224.0.0.0/4",       // multicast
            "240.0.0.0/4",       // reserved, and broadcast
            "2001::/23",         // protocols, and Teredo, which carries IPv4
            "2001:db8::/32",     // documentation
            "2002::/16",         // 6to4, which carries IPv4
            "3fff::/20")         // documentation
            .map(Block::of).toList();
    // @formatter:on

    private PublicAddresses() {
    }

    /** Java shows an IPv4 address that was written as IPv6 ({@code ::ffff:10.0.0.1}) as what it is. */
    static boolean contains(InetAddress address) {
        if (NAT64.contains(address)) {
            return contains(embedded(address));
        }
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.contains(address))
                && RESERVED.stream().noneMatch(block -> block.contains(address));
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            byte[] bytes = address.getAddress();
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
