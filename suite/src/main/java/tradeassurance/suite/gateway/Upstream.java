package tradeassurance.suite.gateway;

import java.net.URI;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import tradeassurance.suite.http.Answer;

/** One service behind the gateway: its answers as they are, or 503 where there is none. */
final class Upstream implements ProxyInterceptor {

    /** Somebody who asks is answered within five seconds, whatever stands still. */
    private static final long ANSWERS_WITHIN_MS = 4_700;

    private final String service;
    private final HttpProxy proxy;

    Upstream(String service, URI url, HttpClient client) {
        this.service = service;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> context.client().request(new RequestOptions().setHost(url.getHost()).setPort(url.getPort())
                        .setTimeout(ANSWERS_WITHIN_MS)))
                .addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        HttpServerRequest asked = context.request().proxiedRequest();
        String path = Routes.find(asked.method().name(), asked.path()).orElseThrow().path();
        if (asked.authority() != null) {
            // What the service says about its own address is then true at the gateway.
            context.request().setAuthority(asked.authority());
        }
        context.request().setURI(asked.query() == null ? path : path + "?" + asked.query());
        if (isSwaggerPage(context)) {
            context.request().headers().remove("Accept-Encoding");
        }
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        String type = context.response().headers().get("Content-Type");
        if (!isSwaggerPage(context) || type == null || !type.startsWith("text/html")) {
            return context.sendResponse();
        }
        // The page asks for /q/openapi, which at the gateway is a matter of which service is meant.
        return read(context.response().getBody().stream()).compose(page -> {
            String here = page.toString().replace("'/q/", "'/" + service + "/q/").replace("\"/q/", "\"/" + service + "/q/");
            context.response().setBody(Body.body(Buffer.buffer(here)));
            return context.sendResponse();
        });
    }

    private ProxyResponse unavailable(ProxyContext context) {
        Answer answer = Answer.problem(503, "service-unavailable", service + " does not answer at the moment");
        ProxyResponse response = context.request().release().response().setStatusCode(answer.status());
        response.headers().set("Content-Type", "application/problem+json").set("Retry-After", "1");
        return response.setBody(Body.body(answer.body().toBuffer()));
    }

    private static boolean isSwaggerPage(ProxyContext context) {
        return context.request().proxiedRequest().path().contains("/q/swagger-ui");
    }

    private static Future<Buffer> read(ReadStream<Buffer> stream) {
        Buffer all = Buffer.buffer();
        return Future.future(promise -> {
            stream.exceptionHandler(promise::tryFail);
            stream.handler(all::appendBuffer);
            stream.endHandler(end -> promise.tryComplete(all));
            stream.resume();
        });
    }
}
