package org.jobwright.server.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.database.DataDirectory;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Home;

/**
 * By what the nodes of one site know each other: all have the same key and certificate, and trust no other one. The first
 * node makes them and leaves them in the database, for those who have the same {@code factors.key}.
 */
final class ClusterKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "jobwright cluster";
    private static final String TYPE = "PKCS12";

    /** Nobody but the nodes ever sees the certificate; nothing is gained if it ends. */
    private static final String DAYS = "36500";

    private final byte[] keystore;
    private final String password;

    private ClusterKey(byte[] keystore, String password) {
        this.keystore = keystore;
        this.password = password;
    }

    /**
     * That of the site.
     *
     * @param directory where a new key may be for a moment
     * @param factorsKey the secret that all nodes have
     */
    static ClusterKey of(Database database, Path directory, String factorsKey) throws IOException {
        String password = password(factorsKey);
        try (Connection connection = database.connectAsOwner()) {
            Optional<byte[]> known = stored(connection);
            if (known.isEmpty()) {
                store(connection, made(directory, password));
                known = stored(connection);
            }
            var key = new ClusterKey(known.orElseThrow(), password);
            key.context();
            return key;
        } catch (SQLException e) {
            throw new CommandError("The key of the nodes cannot be read from the database: " + e.getMessage(), e);
        }
    }

    private static Optional<byte[]> stored(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select keystore from cluster_key");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    /** Of several nodes that start at once, one is the first. */
    private static void store(Connection connection, byte[] keystore) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into cluster_key (id, keystore) values (1, ?) on conflict do nothing")) {
            insert.setBytes(1, keystore);
            insert.executeUpdate();
        }
    }

    /** Java has a command for that, and nothing to call. */
    private static byte[] made(Path directory, String password) throws IOException {
        Path file = directory.resolve("cluster.new");
        Files.deleteIfExists(file);
        var keytool = new ProcessBuilder(List.of(
                        Path.of(Home.java()).resolveSibling("keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "node",
                        "-dname",
                        "CN=Jobwright node",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        DAYS,
                        "-storetype",
                        TYPE,
                        "-keystore",
                        file.toString(),
                        "-storepass:env",
                        "STORE_PASSWORD"))
                .redirectErrorStream(true);
        keytool.environment().put("STORE_PASSWORD", password);
        Process process = keytool.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new CommandError("A key for the nodes cannot be made: " + said.strip());
            }
            return Files.readAllBytes(file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String password(String factorsKey) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(factorsKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Connections to nodes and from nodes of this site, and to nobody else. */
    SSLContext context() {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(keystore), password.toCharArray());
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password.toCharArray());
            var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (IOException wrongPassword) {
            throw new CommandError(
                    "This node has another factors.key than the node that made the key of the site; copy"
                            + " secrets.properties from a node that runs.",
                    wrongPassword);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }

    /** Puts the key where the server of this node reads it. */
    void writeTo(Path file) throws IOException {
        DataDirectory.writePrivately(file, keystore);
    }

    String password() {
        return password;
    }
}
