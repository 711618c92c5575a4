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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jobwright.services.shared.logging.LogField;

/**
 * Counts and times every request by its status, and writes one line about it. The line names no query and no address of
 * the client, and of the path only what is no secret.
 */
@ApplicationScoped
public class RequestMeter {

    private static final Logger LOG = Logger.getLogger("org.jobwright.requests");
    private static final String ANSWER = RequestMeter.class.getName();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private MeterRegistry registry;

    /** One that answers before any filter is asked, such as who finds out who sends it, begins with this. */
    public void begins(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ANSWER, new Answer(response, System.nanoTime()));
    }

    /** Of a request that came as far as the filters. */
    void record(HttpServletRequest request, int status, long nanos) {
        request.removeAttribute(ANSWER);
        timer(status, part(asked(request))).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isLoggable(Level.INFO)) {
            LogField.STATUS.put(status);
            LogField.MILLIS.put(TimeUnit.NANOSECONDS.toMillis(nanos));
            LogField.EVENT.during("request", () -> LOG.info(request.getMethod() + " " + LoggedPath.of(asked(request))));
            LogField.STATUS.remove();
            LogField.MILLIS.remove();
        }
    }

    /** Of a request that may have been answered before the filters. */
    void ended(ServletRequest request) {
        if (request instanceof HttpServletRequest http && request.getAttribute(ANSWER) instanceof Answer answer) {
            record(http, answer.response.getStatus(), System.nanoTime() - answer.start);
        }
    }

    /** Kept here, because the registry looks through all its series to find one. */
    private Timer timer(int status, String part) {
        return timers.computeIfAbsent(
                status + part,
                first -> registry.timer("http_server_requests", "status", Integer.toString(status), "part", part));
    }

    /** The address that the client sent, also while the page for an error is made of it. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address
                : request.getRequestURI();
    }

    /** Few, because each is a series for every status. */
    private static String part(String path) {
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
