package org.jobwright.web.shared.failures;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Texts;

/**
 * What the server says while it stops, or has not quite started. It finishes the requests that it has begun, and refuses
 * all others before the application sees them. On its own it would say "Service Unavailable", and not when to come back.
 */
public class ServerPause implements ServletExtension {

    private static final String RETRY_SECONDS = "30";

    private static final String PAGE = Stream.of(Language.values())
            .map(Texts::of)
            .map(texts ->
                    "<section lang=\"" + texts.language().tag() + "\"><h1>" + texts.get("shared.problem.503.title")
                            + "</h1><p>" + texts.get("shared.problem.outage") + "</p></section>")
            .collect(Collectors.joining(
                    "",
                    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Jobwright</title></head><body><main>",
                    "</main></body></html>"));

    @Override
    public void handleDeployment(DeploymentInfo application, ServletContext context) {
        application.addInitialHandlerChainWrapper(next -> exchange -> {
            exchange.addDefaultResponseListener(ServerPause::explain);
            next.handleRequest(exchange);
        });
    }

    /** Asked only if nothing else was said. */
    private static boolean explain(HttpServerExchange exchange) {
        if (exchange.getStatusCode() != StatusCodes.SERVICE_UNAVAILABLE) {
            return false;
        }
        // A client that goes on asking through the same connection would keep the server from ending.
        exchange.setPersistent(false);
        exchange.getResponseHeaders()
                .put(Headers.RETRY_AFTER, RETRY_SECONDS)
                .put(Headers.CACHE_CONTROL, "no-store")
                .put(Headers.CONTENT_TYPE, "text/html; charset=utf-8");
        exchange.getResponseSender().send(PAGE);
        return true;
    }
}
