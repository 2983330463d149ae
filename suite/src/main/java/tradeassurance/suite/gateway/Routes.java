package tradeassurance.suite.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which service answers which path, and which paths are for services only. What stands in no row does not exist. */
final class Routes {

    /** The services, in the order in which they are listed and read. */
    static final List<String> SERVICES = List.of("order-service", "payment-service", "dispute-service", "limit-service");

    // @formatter:off
    private static final List<Route> OPEN = List.of(
            route("order-service",   "/v1/orders"),
            route("order-service",   "/v1/inquiries"),
            route("payment-service", "/v1/payments"),
            route("payment-service", "/v1/payment-methods"),
            route("payment-service", "/v1/payment-quotes"),
            route("payment-service", "/v1/cards"),
            route("payment-service", "/v1/exchange-rates"),
            route("payment-service", "/v1/exchange-rate-imports"),
            route("payment-service", "/v1/letters-of-credit"),
            route("payment-service", "/v1/bank-statements"),
            route("payment-service", "/v1/unmatched-lines"),
            route("payment-service", "/v1/escrow-accounts"),
            route("payment-service", "/v1/ledger-entries"),
            route("payment-service", "/v1/refunds"),
            route("payment-service", "/v1/payouts"),
            route("payment-service", "/v1/supplier-balances"),
            route("payment-service", "/v1/platform-balances"),
            route("payment-service", "/v1/recourses"),
            route("payment-service", "/v1/statements"),
            route("dispute-service", "/v1/disputes"),
            route("dispute-service", "/v1/dispute-reasons"),
            route("dispute-service", "/v1/evidence-types"),
            route("dispute-service", "/v1/rejection-grounds"),
            route("dispute-service", "/v1/mediation-queue"),
            route("limit-service",   "/v1/suppliers"),
            route("limit-service",   "/v1/limits"),
            route("limit-service",   "/v1/coverage-quotes"));

    /** What every service has under the same path is reached under the service's name. */
    private static final List<List<String>> OF_EACH_SERVICE = List.of(
            segments("/v1/events"),
            segments("/v1/ledger-checks"),
            segments("/v1/webhook-endpoints"),
            segments("/v1/webhook-deliveries"),
            segments("/q/openapi"),
            segments("/q/swagger-ui"));

    /** Closed although an open row covers them: a service tells another one, nobody else. */
    private static final List<Closed> CLOSED = List.of(
            closed("*",    "/v1/orders/*/payment-locks"),
            closed("*",    "/v1/orders/*/payment-results"),
            closed("*",    "/v1/orders/*/dispute-holds"),
            closed("*",    "/v1/orders/*/dispute-releases"),
            closed("*",    "/v1/orders/*/agreed-modifications"),
            closed("*",    "/v1/orders/*/closings"),
            closed("POST", "/v1/refunds"),
            closed("*",    "/v1/escrow-accounts/*/freezes"),
            closed("*",    "/v1/escrow-accounts/*/unfreezes"),
            closed("*",    "/v1/escrow-accounts/*/releases"),
            closed("*",    "/v1/disputes/*/refund-results"));
    // @formatter:on

    private Routes() {
    }

    /**
     * The service and the path it knows, or nothing. The path is judged as the service will read it, decoded; one that can be
     * read in two ways leads nowhere.
     */
    static Optional<Target> find(String method, String path) {
        List<String> segments = segments(path);
        if (!path.startsWith("/") || segments.stream().anyMatch(Routes::ambiguous)) {
            return Optional.empty();
        }
        if (!segments.isEmpty() && SERVICES.contains(segments.get(0))) {
            List<String> rest = segments.subList(1, segments.size());
            return OF_EACH_SERVICE.stream().filter(prefix -> startsWith(rest, prefix)).findFirst()
                    .map(found -> new Target(segments.get(0), path.substring(segments.get(0).length() + 1)));
        }
        if (CLOSED.stream().anyMatch(row -> row.covers(method, segments))) {
            return Optional.empty();
        }
        return OPEN.stream().filter(row -> startsWith(segments, row.prefix())).findFirst()
                .map(row -> new Target(row.service(), path));
    }

    private static boolean ambiguous(String segment) {
        return segment.equals(".") || segment.equals("..") || segment.chars().anyMatch(c -> c == '/' || c == '\\' || c == ';'
                || c == '%' || c < ' ');
    }

    private static boolean startsWith(List<String> segments, List<String> pattern) {
        if (segments.size() < pattern.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.split("/")) {
            if (!raw.isEmpty()) {
                segments.add(decoded(raw));
            }
        }
        return segments;
    }

    private static String decoded(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            // A single % is ambiguous, and refused for it.
            return raw;
        }
    }

    private static Route route(String service, String prefix) {
        return new Route(service, segments(prefix));
    }

    private static Closed closed(String method, String pattern) {
        return new Closed(method, segments(pattern));
    }

    /** Where a request goes. */
    record Target(String service, String path) {
    }

    private record Route(String service, List<String> prefix) {
    }

    /** Closed for all methods, it is closed with all that is below; closed for one, by itself alone. */
    private record Closed(String method, List<String> pattern) {

        boolean covers(String asked, List<String> segments) {
            boolean closed = method.equals("*") || method.equals(asked) && segments.size() == pattern.size();
            return closed && startsWith(segments, pattern);
        }
    }
}
