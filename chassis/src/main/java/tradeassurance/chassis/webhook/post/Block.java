package tradeassurance.chassis.webhook.post;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Objects;

import io.netty.util.NetUtil;

/** Addresses that begin with the same bits. Netty has such a rule too, which takes ff02::1 for one of 2000::/3. */
record Block(BigInteger network, int bytes, int prefix) {

    /** As it is written: {@code 10.0.0.0/8}. */
    static Block of(String cidr) {
        String[] parts = cidr.split("/");
        byte[] network = Objects.requireNonNull(NetUtil.createByteArrayFromIpAddressString(parts[0]), cidr);
        return new Block(new BigInteger(1, network), network.length, Integer.parseInt(parts[1]));
    }

    /** Whether this is one of them; an IPv4 address is never one of IPv6. */
    boolean contains(InetAddress address) {
        byte[] asked = address.getAddress();
        int rest = bytes * Byte.SIZE - prefix;
        return asked.length == bytes && new BigInteger(1, asked).shiftRight(rest).equals(network.shiftRight(rest));
    }
}
