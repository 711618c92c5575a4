package org.jobwright.server.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.DatabaseClock;

/**
 * This machine as one of several that serve the same site. What the nodes must have in common is outside of all of them:
 * database, documents and search engine.
 *
 * @param name unique among the nodes: in the cookie of a session it says which node answers, and in the database whose
 *     transaction it is
 * @param address where the other nodes reach this one, in a network of their own
 */
public record ClusterNode(String name, String address, int port) {

    private static final String NAME = "JOBWRIGHT_NODE";
    private static final String ADDRESS = "JOBWRIGHT_CLUSTER_ADDRESS";
    private static final int USUAL_PORT = 7600;
    private static final Duration MOST_APART = Duration.ofSeconds(2);

    /** A transaction's node has at most 23 characters, and a dot would end the session's id. */
    private static final Pattern NAMES = Pattern.compile("[a-z0-9][a-z0-9-]{0,22}");

    private static final Pattern ADDRESSES = Pattern.compile("(\\d{1,3}(?:[.]\\d{1,3}){3})(?::(\\d{1,5}))?");

    private static final List<String> IN_COMMON =
            List.of("JOBWRIGHT_DB_URL", "JOBWRIGHT_DOCUMENTS_URL", "JOBWRIGHT_SEARCH_URL");

    /** That of the environment; without a name this is the only machine. */
    public static Optional<ClusterNode> in(Map<String, String> environment) {
        String name = environment.get(NAME);
        if (name == null) {
            if (environment.containsKey(ADDRESS)) {
                throw new CommandError(ADDRESS + " is set, so " + NAME + " must be set too.");
            }
            return Optional.empty();
        }
        if (!NAMES.matcher(name).matches()) {
            throw new CommandError(NAME + " must be a name of small letters, digits and hyphens with at most 23"
                    + " characters, not \"" + name + "\".");
        }
        IN_COMMON.stream()
                .filter(each -> !environment.containsKey(each))
                .findFirst()
                .ifPresent(missing -> {
                    throw new CommandError(NAME + " is set, so " + missing
                            + " must be set too: several nodes share database, documents and search engine.");
                });
        return Optional.of(at(name, environment.getOrDefault(ADDRESS, "")));
    }

    /** Fails with a plain sentence if this machine cannot be reached at the address. */
    void requireAddress() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandError(
                    "The address " + address + ":" + port + " in " + ADDRESS + " cannot be used on this machine: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    /**
     * Fails with a plain sentence if the clock is not that of the database, and so of the other nodes: what one of them
     * has reserved for minutes, such as a mail, this one would take as well.
     */
    static void requireClock(Database database, Clock clock) {
        try (Connection connection = database.connectAsOwner()) {
            Duration apart = DatabaseClock.apart(connection, clock);
            if (apart.compareTo(MOST_APART) > 0) {
                throw new CommandError("The clock of this machine differs from the database's by " + apart.toSeconds()
                        + " s; nodes need the same time, so keep that of all machines with chrony or"
                        + " systemd-timesyncd.");
            }
        } catch (SQLException e) {
            throw new CommandError("The database's clock cannot be read: " + e.getMessage(), e);
        }
    }

    private static ClusterNode at(String name, String address) {
        Matcher parts = ADDRESSES.matcher(address);
        if (!parts.matches()) {
            throw new CommandError(
                    ADDRESS + " must be the address of this machine for the other nodes, such as 10.0.0.1"
                            + " or 10.0.0.1:7600, not \"" + address + "\".");
        }
        return new ClusterNode(
                name, parts.group(1), parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2)));
    }
}
