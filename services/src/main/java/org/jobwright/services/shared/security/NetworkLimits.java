package org.jobwright.services.shared.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jobwright.domain.shared.networks.AddressLiteral;
import org.jobwright.domain.shared.networks.NetworkRules;
import org.jobwright.domain.shared.networks.NetworkRules.Counting;
import org.jobwright.services.shared.security.Limit.Per;

/**
 * What the operator says about the limits of some networks, read from the database at most every ten seconds on each node.
 * While it does not answer, what was last known counts.
 */
@ApplicationScoped
class NetworkLimits {

    private static final Logger LOG = Logger.getLogger(NetworkLimits.class);
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    /** What is left of a limit where requests are counted strictly. */
    private static final int STRICT = 10;

    private static final String RULES =
            "select content from site_version where part = 'NETWORKS' order by number desc limit 1";

    /** As the web module writes a network of 64 bits. */
    private static final Pattern NETWORK = Pattern.compile("[0-9a-f:]{23}");

    private static final int IPV6_BYTES = 16;

    private record Kept(NetworkRules rules, long until) {}

    @Resource(lookup = "java:jboss/datasources/jobwright-limits")
    private DataSource database;

    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Kept kept = new Kept(NetworkRules.NONE, System.nanoTime());

    /** How many requests are allowed to a client; empty if they are not counted. */
    OptionalInt most(Limit limit, Object whom) {
        Optional<Counting> counting = limit.per() == Per.ADDRESS
                ? address(whom.toString()).flatMap(client -> rules().of(client))
                : Optional.empty();
        if (counting.isEmpty()) {
            return OptionalInt.of(limit.most());
        }
        return switch (counting.orElseThrow()) {
            case FREE -> OptionalInt.empty();
            case STRICT -> OptionalInt.of(Math.max(1, limit.most() / STRICT));
        };
    }

    /** One request at a time reads them again; the others go on with what was known. */
    private NetworkRules rules() {
        Kept last = kept;
        if (last.until() - System.nanoTime() > 0 || !reading.compareAndSet(false, true)) {
            return last.rules();
        }
        try {
            NetworkRules rules = read(last.rules());
            kept = new Kept(rules, System.nanoTime() + KEPT);
            return rules;
        } finally {
            reading.set(false);
        }
    }

    private NetworkRules read(NetworkRules last) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RULES);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? NetworkRules.of(row.getString(1)) : NetworkRules.NONE;
        } catch (SQLException noAnswer) {
            LOG.warnf("The limits of networks cannot be read, those last known count: %s", noAnswer.getMessage());
            return last;
        }
    }

    /** The address of a client, or the first one of its network; empty if it has neither. */
    private static Optional<InetAddress> address(String whom) {
        if (!NETWORK.matcher(whom).matches()) {
            return AddressLiteral.read(whom);
        }
        try {
            byte[] network = HexFormat.ofDelimiter(":").parseHex(whom);
            return Optional.of(InetAddress.getByAddress(Arrays.copyOf(network, IPV6_BYTES)));
        } catch (IllegalArgumentException | UnknownHostException other) {
            return Optional.empty();
        }
    }
}
