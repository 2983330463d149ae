package tradeassurance.chassis.webhook.post;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.netty.util.NetUtil;
import io.smallrye.mutiny.Uni;
import tradeassurance.chassis.webhook.WebhookConfig;
import tradeassurance.chassis.webhook.WebhookRefusal;
import tradeassurance.kernel.Refusal;

/**
 * Where we post to, and where nobody makes us post to: the inside of the network that we run in. A URL is judged when it is
 * given to us; the addresses that its name stands for, each time before a connection is made to one of them.
 */
@ApplicationScoped
public class Destinations {

    private static final int LONGEST = 2048;
    private static final int HTTPS = 443;

    private final Resolver resolver;
    private final boolean loopback;

    @Inject
    Destinations(Resolver resolver, WebhookConfig config) {
        this(resolver, config.loopback());
    }

    Destinations(Resolver resolver, boolean loopback) {
        this.resolver = resolver;
        this.loopback = loopback;
    }

    /** That this may be posted to; refused with {@code url-not-allowed}, at {@code /url}. */
    public void check(String url) {
        String fault = fault(url);
        if (fault != null) {
            throw new Refusal(WebhookRefusal.URL_NOT_ALLOWED, fault).at("/url");
        }
    }

    private @Nullable String fault(String text) {
        URI url = parsed(text);
        if (url == null || url.getHost() == null || text.length() > LONGEST) {
            return "this is not an absolute URL with a host, of at most " + LONGEST + " characters";
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return "leave out what is before an @ and after a #: neither is sent, and the secret proves who we are";
        }
        InetAddress spelt = NetUtil.createInetAddressFromIpAddressString(bare(url.getHost()));
        if (loopback && (spelt != null ? spelt.isLoopbackAddress() : url.getHost().equals("localhost"))
                && List.of("http", "https").contains(url.getScheme())) {
            return null;
        }
        if (!"https".equals(url.getScheme()) || url.getPort() != -1 && url.getPort() != HTTPS) {
            return "only https, on its own port 443, is posted to";
        }
        boolean named = spelt == null && url.getHost().contains(".");
        return named || spelt != null && PublicAddresses.contains(spelt) ? null
                : "this is not a name or an address in the public internet";
    }

    private static @Nullable URI parsed(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    /** The addresses of a host, each of which may be connected to; fails where any of them may not, or there is none. */
    Uni<List<InetAddress>> addresses(String host) {
        return resolver.resolve(bare(host)).invoke(all -> {
            List<InetAddress> inside = all.stream().filter(address -> !allowed(address)).toList();
            if (all.isEmpty() || !inside.isEmpty()) {
                throw new Refusal(WebhookRefusal.URL_NOT_ALLOWED,
                        host + " does not stand for addresses in the public internet only");
            }
        });
    }

    private boolean allowed(InetAddress address) {
        return loopback && address.isLoopbackAddress() || PublicAddresses.contains(address);
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
