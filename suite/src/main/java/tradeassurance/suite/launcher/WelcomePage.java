package tradeassurance.suite.launcher;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** What runs where, for people: once in the terminal and once at the gateway. */
final class WelcomePage {

    private final String gateway;
    private final Function<Component, URI> urls;
    private final String issuer;
    private final String postgres;

    WelcomePage(String gateway, Function<Component, URI> urls, String issuer, String postgres) {
        this.gateway = gateway;
        this.urls = urls;
        this.issuer = issuer;
        this.postgres = postgres;
    }

    String text(boolean tokens) {
        StringBuilder text = new StringBuilder("\n  Trade Assurance is running.\n\n");
        line(text, "gateway", gateway);
        for (Component service : Component.SERVICES) {
            line(text, service.label, urls.apply(service) + "   API: " + gateway + "/" + service.label + "/q/swagger-ui/");
        }
        line(text, Component.PROVIDER.label, urls.apply(Component.PROVIDER) + "   faults: /v1/faults");
        line(text, Component.ISSUER.label, issuer);
        line(text, Component.POSTGRES.label, postgres);
        if (tokens) {
            text.append("\n  Paste these:\n\n");
            curls().forEach(curl -> text.append(curl).append('\n'));
        }
        return text.append("\n  Ctrl-C stops all of it.\n").toString();
    }

    String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><title>Trade Assurance</title>"
                + "<style>body{font:16px/1.5 sans-serif;margin:3em auto;max-width:60em;padding:0 1em}"
                + "td{padding:.2em 1.5em .2em 0}pre{background:#f4f4f4;padding:1em;overflow:auto}</style>"
                + "<h1>Trade Assurance</h1><table>");
        for (Component service : Component.SERVICES) {
            String base = "/" + service.label + "/q/";
            html.append("<tr><td>").append(service.label).append("<td><a href=\"").append(base)
                    .append("swagger-ui/\">Swagger UI</a><td><a href=\"").append(base).append("openapi\">OpenAPI</a><td>")
                    .append(urls.apply(service));
        }
        row(html, Component.PROVIDER.label, urls.apply(Component.PROVIDER).toString());
        row(html, Component.ISSUER.label, issuer);
        row(html, Component.POSTGRES.label, postgres);
        html.append("</table><h2>Try it</h2><pre>");
        curls().forEach(curl -> html.append(curl.replace("&", "&amp;").replace("<", "&lt;")).append('\n'));
        return html.append("</pre></html>").toString();
    }

    /** A token, a command with it, and four days later. */
    private List<String> curls() {
        String json = " -H 'Content-Type: application/json'";
        return List.of(
                "TOKEN=$(curl -s " + gateway + "/dev/tokens" + json
                        + " -d '{\"party_id\": \"operator\", \"roles\": [\"OPERATOR\"]}'"
                        + " | sed 's/.*\"access_token\" *: *\"\\([^\"]*\\)\".*/\\1/')",
                "curl -s " + gateway
                        + "/v1/suppliers -H \"Authorization: Bearer $TOKEN\" -H \"Idempotency-Key: first-supplier\""
                        + json + " -d '{\"supplier_id\": \"supplier-1\", \"name\": \"Lanterns of Ningbo\", \"country\": \"CN\","
                        + " \"membership\": \"GOLD\"}'",
                "curl -s " + gateway + "/v1/test-clocks/advances" + json + " -d '{\"duration\": \"P4D\"}'");
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append("  %-18s %s%n".formatted(what, where));
    }

    private static void row(StringBuilder html, String what, String where) {
        html.append("<tr><td>").append(what).append("<td><td><td>").append(where);
    }
}
