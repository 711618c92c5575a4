package org.jobwright.server.doctor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.process.Settings;

/** Whether each setting in the environment exists, and has a value that the launcher accepts. */
final class SettingsCheck {
    private static final String PREFIX = "JOBWRIGHT_";

    /** What {@code docs/operating.md} lists. */
    static final Set<String> KNOWN = Set.of(
            "JOBWRIGHT_DB_URL",
            "JOBWRIGHT_DB_USER",
            "JOBWRIGHT_DB_PASSWORD",
            "JOBWRIGHT_DB_OWNER_USER",
            "JOBWRIGHT_DB_OWNER_PASSWORD",
            "JOBWRIGHT_BASE_URL",
            "JOBWRIGHT_BIND_ADDRESS",
            "JOBWRIGHT_PROXY",
            "JOBWRIGHT_SMTP_URL",
            "JOBWRIGHT_INBOUND_MAIL_URL",
            "JOBWRIGHT_INBOUND_AUTHSERV_ID",
            "JOBWRIGHT_SEARCH_URL",
            "JOBWRIGHT_DOCUMENTS_URL",
            "JOBWRIGHT_DOCUMENTS_KEY",
            "JOBWRIGHT_DOCUMENTS_SECRET",
            "JOBWRIGHT_NODE",
            "JOBWRIGHT_CLUSTER_ADDRESS",
            "JOBWRIGHT_CLAMD",
            "JOBWRIGHT_DNS",
            "JOBWRIGHT_OUTGOING_PROXY",
            "JOBWRIGHT_STAFF_SIGN_ON",
            "JOBWRIGHT_OTLP_URL",
            "JOBWRIGHT_OTLP_RATIO",
            "JOBWRIGHT_LOG",
            "JOBWRIGHT_JAVA_OPTIONS",
            "JOBWRIGHT_DATA");

    /** What the script and the tests set for themselves. */
    private static final Set<String> INTERNAL = Set.of(
            "JOBWRIGHT_STARTED",
            "JOBWRIGHT_BUILDING",
            "JOBWRIGHT_DEMO_CVS",
            "JOBWRIGHT_SHARED",
            "JOBWRIGHT_CHROMIUM",
            "JOBWRIGHT_SLOW_NETWORK");

    private final Map<String, String> environment;

    SettingsCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /** The settings, unless one has a wrong value. */
    Optional<Settings> read(CommandLine line) {
        try {
            return Optional.of(Settings.of(line, environment));
        } catch (CommandError wrong) {
            return Optional.empty();
        }
    }

    Finding look(CommandLine line, Predicate<Settings> isDemo) {
        Set<String> set = new TreeSet<>(environment.keySet());
        set.removeIf(name -> !name.startsWith(PREFIX) || INTERNAL.contains(name));
        List<String> unknown =
                set.stream().filter(name -> !KNOWN.contains(name)).toList();
        if (!unknown.isEmpty()) {
            return Finding.problem(
                    "There is no setting " + String.join(", ", unknown) + ".",
                    "Did you mean " + nearest(unknown.getFirst()) + "? docs/operating.md lists all settings.");
        }
        List<String> quoted = set.stream()
                .filter(name -> environment.get(name).matches("\".*\"|'.*'"))
                .toList();
        if (!quoted.isEmpty()) {
            return Finding.problem(
                    String.join(", ", quoted) + " has a value in quotes, which are taken as part of it.",
                    "Remove the quotes.");
        }
        try {
            Settings settings = Settings.of(line, environment);
            return addresses(settings.baseUrl(), isDemo.test(settings), set.size());
        } catch (CommandError wrong) {
            return Finding.problem(wrong.getMessage(), "Correct it; what depends on settings was not checked.");
        }
    }

    private static Finding addresses(URI base, boolean isDemo, int number) {
        if (!isDemo && !"https".equals(base.getScheme())) {
            return Finding.problem(
                    "People reach the site at " + base + ", without encryption.",
                    "Put a proxy with TLS in front, and its address into JOBWRIGHT_BASE_URL: https://jobs.example.org");
        }
        return Finding.ok(
                number == 0 ? "None is set." : number + (number == 1 ? " is set" : " are set") + ", and can be read.");
    }

    private static String nearest(String unknown) {
        return KNOWN.stream()
                .min((one, other) -> Integer.compare(distance(unknown, one), distance(unknown, other)))
                .orElseThrow();
    }

    /** How many letters have to be added, removed or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
