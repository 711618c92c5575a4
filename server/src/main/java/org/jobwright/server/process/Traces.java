package org.jobwright.server.process;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jobwright.server.console.CommandError;

/**
 * Where traces go, and which share of them is recorded.
 *
 * @param collector the address of a collector for OpenTelemetry over HTTP, without {@code /v1/traces}
 * @param ratio between 0 and 1
 */
public record Traces(URI collector, double ratio) {

    private static final double A_TENTH = 0.1;

    static Optional<Traces> in(Map<String, String> environment) {
        return Settings.url(environment, "JOBWRIGHT_OTLP_URL", "http", "https")
                .map(url -> new Traces(url, ratio(environment.get("JOBWRIGHT_OTLP_RATIO"))));
    }

    /** The server's property. */
    String endpoint() {
        return collector.toString().replaceFirst("/$", "") + "/v1/traces";
    }

    private static double ratio(String given) {
        if (given == null) {
            return A_TENTH;
        }
        if (!given.matches("0|1|[01]?[.]\\d{1,9}") || Double.parseDouble(given) > 1) {
            throw new CommandError("JOBWRIGHT_OTLP_RATIO must be a number from 0 to 1, not \"" + given + "\".");
        }
        return Double.parseDouble(given);
    }
}
