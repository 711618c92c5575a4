package org.jobwright.web.shared;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jobwright.services.shared.LogField;

/**
 * Outermost of all filters (web.xml says so): counts and times every request by its status, and writes one line about it.
 * The line names no query and no address of the client, and of the path only what is no secret.
 */
public class RequestRecord implements Filter {

    private static final Logger LOG = Logger.getLogger("org.jobwright.requests");

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    @Inject
    private MeterRegistry registry;

    @Inject
    private CurrentPerson current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        current.get().ifPresent(person -> LogField.USER.put(person.account()));
        long start = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = ((HttpServletResponse) response).getStatus();
        } finally {
            record((HttpServletRequest) request, status, System.nanoTime() - start);
        }
    }

    private void record(HttpServletRequest request, int status, long nanos) {
        timer(status, part(request.getRequestURI())).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isLoggable(Level.INFO)) {
            LogField.STATUS.put(status);
            LogField.MILLIS.put(TimeUnit.NANOSECONDS.toMillis(nanos));
            LogField.EVENT.during(
                    "request", () -> LOG.info(request.getMethod() + " " + LoggedPath.of(request.getRequestURI())));
            LogField.STATUS.remove();
            LogField.MILLIS.remove();
        }
    }

    /** Kept here, because the registry looks through all its series to find one. */
    private Timer timer(int status, String part) {
        return timers.computeIfAbsent(
                status + part,
                first -> registry.timer("http_server_requests", "status", Integer.toString(status), "part", part));
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
}
