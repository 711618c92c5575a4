package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jobwright.container.signon.LyingProvider;
import org.jobwright.server.Build;

/**
 * A provider with a name of the internet, as nodes that are no demo want one: they reach it by TLS through a proxy, which is
 * this as well. The lying provider of other tests says what is asked there.
 */
final class NamedProvider implements AutoCloseable {
    static final String DOMAIN = "larkfield-nodes.example";
    static final String ISSUER = "https://id." + DOMAIN;

    private static final String PASSWORD = "changeit";
    private static final int LONGEST_REQUEST = 4_096;

    private final LyingProvider provider = new LyingProvider();
    private final Path certificate =
            Files.createTempDirectory(Build.TARGET, "provider-").resolve("provider.p12");
    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final SSLContext context;

    NamedProvider() throws IOException, InterruptedException, GeneralSecurityException {
        provider.callsItself(ISSUER);
        provider.says(about -> {
            var named = new HashMap<>(about);
            named.replaceAll((what, said) -> said.toString().startsWith(provider.address())
                    ? said.toString().replace(provider.address(), ISSUER)
                    : said);
            return named;
        });
        makeCertificate();
        context = context();
        Thread.ofVirtual().start(this::accept);
    }

    /** With these, nodes reach it and believe its certificate. */
    Map<String, String> settings() {
        return Map.of(
                "JOBWRIGHT_OUTGOING_PROXY",
                "127.0.0.1:" + proxy.getLocalPort(),
                "JOBWRIGHT_JAVA_OPTIONS",
                TwoNodes.OPTIONS + " -Djavax.net.ssl.trustStore=" + certificate + " -Djavax.net.ssl.trustStorePassword="
                        + PASSWORD);
    }

    /** Where a browser goes back to with a code, when it was sent here with this address. */
    String answer(URI sentTo, String subject) {
        LyingProvider.Asked asked = LyingProvider.Asked.of(sentTo);
        String code = provider.code(
                asked,
                provider.claims(asked, subject, subject + "@" + DOMAIN)
                        .issuer(ISSUER)
                        .build());
        return URI.create(asked.parameters().get("redirect_uri")).getPath() + "?state="
                + asked.parameters().get("state") + "&code=" + code;
    }

    /** What it tells the product when this person has signed out. */
    String signOut(String subject) {
        return provider.signOut(new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(LyingProvider.CLIENT)
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build());
    }

    private void makeCertificate() throws IOException, InterruptedException {
        String host = URI.create(ISSUER).getHost();
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "provider",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-validity",
                        "2",
                        "-keystore",
                        certificate.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertEquals(0, keytool.waitFor(), "no certificate");
    }

    private SSLContext context() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(certificate.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(keys.getKeyManagers(), null, null);
        return made;
    }

    private void accept() {
        while (!proxy.isClosed()) {
            try {
                Socket node = proxy.accept();
                Thread.ofVirtual().start(() -> connect(node));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket node) {
        try (node) {
            String wanted = request(node.getInputStream());
            if (!wanted.startsWith("CONNECT " + URI.create(ISSUER).getHost() + ":443 ")) {
                node.getOutputStream().write("HTTP/1.1 502 Bad Gateway\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            node.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var secure = (SSLSocket) context.getSocketFactory()
                    .createSocket(node, node.getInetAddress().getHostAddress(), node.getPort(), true);
            secure.setUseClientMode(false);
            URI behind = URI.create(provider.address());
            try (Socket inside = new Socket(behind.getHost(), behind.getPort())) {
                Thread.ofVirtual().start(() -> copy(secure, inside));
                inside.getInputStream().transferTo(secure.getOutputStream());
            }
            secure.close();
        } catch (IOException gone) {
            // The node hung up.
        }
    }

    private static String request(InputStream in) throws IOException {
        var read = new StringBuilder();
        while (read.length() < LONGEST_REQUEST && !read.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("hung up within a request");
            }
            read.append((char) next);
        }
        return read.toString();
    }

    private static void copy(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException over) {
            // The answer was sent, and the connection with it ended.
        }
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        provider.close();
        Files.deleteIfExists(certificate);
        Files.deleteIfExists(certificate.getParent());
    }
}
