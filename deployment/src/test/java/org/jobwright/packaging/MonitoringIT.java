package org.jobwright.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Metrics;
import org.jobwright.instance.Product;
import org.jobwright.server.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alerts and the dashboard look at series that the product has. */
@ExtendWith(Product.class)
class MonitoringIT {
    private static final Path MONITORING = Build.TARGET.resolve("../packaging/monitoring");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +expr: (.+)$");
    private static final Pattern OF_LABELS = Pattern.compile("[{][^}]*[}]|by [(][^)]*[)]|\\[\\w+]");

    /** Our series have two words at least; functions of the language and {@code up} have one. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)+");

    @Test
    void eachSeriesOfAnAlertExists(Instance instance) throws Exception {
        List<String> queries = ALERT.matcher(Files.readString(MONITORING.resolve("alerts.yml")))
                .results()
                .map(alert -> alert.group(1))
                .toList();
        assertTrue(queries.size() > 10, queries.toString());
        assertEquals(Set.of(), missing(queries, instance));
    }

    @Test
    void eachSeriesOfTheDashboardExists(Instance instance) throws Exception {
        List<String> queries = new ArrayList<>();
        JsonObject dashboard = JsonParser.parseString(Files.readString(MONITORING.resolve("dashboard.json")))
                .getAsJsonObject();
        for (JsonElement panel : dashboard.getAsJsonArray("panels")) {
            for (JsonElement target : panel.getAsJsonObject().getAsJsonArray("targets")) {
                queries.add(target.getAsJsonObject().get("expr").getAsString());
            }
        }
        assertTrue(queries.size() > 15, queries.toString());
        assertEquals(Set.of(), missing(queries, instance));
    }

    /** The canary. */
    @Test
    void aSeriesThatDoesNotExistIsNoticed(Instance instance) throws Exception {
        assertEquals(
                Set.of("outbox_late", "search_lag_seconds"),
                missing(
                        List.of(
                                "sum by (no_label) (rate(outbox_late{no_value=\"x\"}[5m])) > 1",
                                "search_lag_seconds > 1"),
                        instance));
    }

    private static Set<String> missing(List<String> queries, Instance instance)
            throws IOException, InterruptedException {
        Set<String> named = queries.stream()
                .flatMap(query -> NAME.matcher(OF_LABELS.matcher(query).replaceAll(" "))
                        .results()
                        .map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(!named.isEmpty(), queries.toString());
        named.removeAll(Metrics.of(instance).names());
        return named;
    }
}
