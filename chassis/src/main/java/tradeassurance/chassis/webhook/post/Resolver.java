package tradeassurance.chassis.webhook.post;

import java.net.InetAddress;
import java.util.List;

import io.smallrye.mutiny.Uni;

/** Says where a name leads now. It may say something else the next time. */
interface Resolver {

    /** All addresses of a host, or the address that it spells; fails where there is none. */
    Uni<List<InetAddress>> resolve(String host);
}
