package org.jobwright.server.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.Database;

/** The nodes of the site as they told each other in the database, and whether they are still there. */
final class OtherNodes {
    private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();

    private final Database database;
    private final ClusterKey key;

    OtherNodes(Database database, ClusterKey key) {
        this.database = database;
        this.key = key;
    }

    /** Two nodes with one name would answer each other's sessions, and end each other's transactions. */
    void requireFree(ClusterNode node) {
        addresses(node.name()).stream()
                .filter(address -> !address.equals(node.address() + ":" + node.port()))
                .filter(this::isNode)
                .findFirst()
                .ifPresent(address -> {
                    throw new CommandError("A node with the name " + node.name() + " runs already, at " + address
                            + "; give this one another name in JOBWRIGHT_NODE.");
                });
    }

    /** Those at which a node with this name was last. */
    private List<String> addresses(String name) {
        try (Connection connection = database.connectAsOwner();
                PreparedStatement query = connection.prepareStatement("select ip from jgroups where name = ?")) {
            query.setString(1, name);
            var addresses = new ArrayList<String>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    addresses.add(row.getString(1));
                }
            }
            return addresses;
        } catch (SQLException e) {
            throw new CommandError("The nodes cannot be read from the database: " + e.getMessage(), e);
        }
    }

    /** A killed node leaves its address behind, and anything may be there now; only a node has the key. */
    private boolean isNode(String address) {
        int colon = address.lastIndexOf(':');
        try (var plain = new Socket()) {
            plain.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE);
            plain.setSoTimeout(PATIENCE);
            try (SSLSocket socket = (SSLSocket) key.context()
                    .getSocketFactory()
                    .createSocket(plain, address.substring(0, colon), plain.getPort(), true)) {
                socket.startHandshake();
                return true;
            }
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException nobody) {
            return false;
        }
    }
}
