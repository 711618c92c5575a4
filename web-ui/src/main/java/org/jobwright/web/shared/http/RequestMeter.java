package org.jobwright.web.shared.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jobwright.services.shared.logging.LogField;

/**
 * Counts and times every request by its status, and writes one line about it. The line contains no query and no client
 * address, and only the non-secret part of the path.
 */
@ApplicationScoped
public class RequestMeter {

    private static final Logger LOG = Logger.getLogger("org.jobwright.requests");
    private static final String ANSWER = RequestMeter.class.getName();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private MeterRegistry registry;

    /** A handler that responds before any filter, such as authentication, calls this first. */
    public void begins(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ANSWER, new Answer(response, System.nanoTime()));
    }

    /** For a request that reached the filters. */
    void record(HttpServletRequest request, int status, long nanos) {
        request.removeAttribute(ANSWER);
        RequestSpan.answered(status);
        timer(status, part(asked(request))).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            LogField.STATUS.put(status);
            LogField.MILLIS.put(TimeUnit.NANOSECONDS.toMillis(nanos));
            LogField.EVENT.during("request", () -> LOG.info(request.getMethod() + " " + LoggedPath.of(asked(request))));
            LogField.STATUS.remove();
            LogField.MILLIS.remove();
        }
    }

    /** For a request that may have been handled before the filters. */
    void ended(ServletRequest request) {
        if (request instanceof HttpServletRequest http && request.getAttribute(ANSWER) instanceof Answer answer) {
            record(http, answer.response.getStatus(), System.nanoTime() - answer.start);
        }
    }

    /** Cached here, because the registry searches all its series for one. */
    private Timer timer(int status, String part) {
        return timers.computeIfAbsent(
                status + part,
                first -> registry.timer("http_server_requests", "status", Integer.toString(status), "part", part));
    }

    /** The requested address, also while the error page is rendered. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
    }

    /** Few, because each is a series per status. */
    static String part(String path) {
        int end = path.indexOf('/', 1);
        return switch (end < 0 ? path : path.substring(0, end)) {
            case "/app", "/VAADIN" -> "workspace";
            case "/api", "/feeds" -> "programs";
            case "/assets", "/aura" -> "assets";
            case "/control" -> "control";
            default -> "site";
        };
    }

    private record Answer(HttpServletResponse response, long start) {}
}
