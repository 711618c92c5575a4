package org.jobwright.server.doctor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.process.Settings;

/** The services that the server uses besides database and mail, and what it needs of this system. */
final class NetworkChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;

    NetworkChecks(Settings settings) {
        this.settings = settings;
    }

    /** What a stopped instance will need. */
    Finding ports() {
        List<String> taken = new ArrayList<>();
        for (int port : List.of(settings.ports().site(), settings.ports().management())) {
            try (var probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                taken.add(Integer.toString(port));
            }
        }
        return taken.isEmpty()
                ? Finding.note("It is not running, and its ports are free.")
                : Finding.problem(
                        "It is not running, and another program uses port " + String.join(" and ", taken) + ".",
                        "Stop that program, or start Jobwright with another --port.");
    }

    Finding searchEngine() throws IOException {
        if (settings.searchUrl().isEmpty()) {
            return Finding.note("JOBWRIGHT_SEARCH_URL is not set: the index is in the data directory.");
        }
        URI url = settings.searchUrl().get();
        try {
            HttpResponse<String> health = get(url, "/_cluster/health");
            String status =
                    new ObjectMapper().readTree(health.body()).path("status").asText();
            return switch (health.statusCode()) {
                case 200 ->
                    "red".equals(status)
                            ? Finding.problem("It answers, and parts of its indexes are lost.", "Read its log.")
                            : Finding.ok("It answers; its state is " + status + ".");
                case 401, 403 ->
                    Finding.problem("It refuses us.", "Correct user and password in JOBWRIGHT_SEARCH_URL.");
                default ->
                    Finding.problem(
                            "It answers with status " + health.statusCode() + ".",
                            "Check whether JOBWRIGHT_SEARCH_URL leads to OpenSearch or Elasticsearch.");
            };
        } catch (IOException e) {
            return Finding.problem(
                    url.getHost() + " does not answer as a search engine: " + reason(e) + ".",
                    "Check whether it runs, and host and port in JOBWRIGHT_SEARCH_URL.");
        }
    }

    private static HttpResponse<String> get(URI url, String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url.getScheme() + "://" + url.getHost()
                                + (url.getPort() < 0 ? "" : ":" + url.getPort()))
                        .resolve(path))
                .timeout(PATIENCE);
        if (url.getUserInfo() != null) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(url.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        }
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }

    /** Java says nothing about a port that is closed. */
    private static String reason(IOException failure) {
        return failure.getMessage() == null ? "no connection" : failure.getMessage();
    }

    Finding collector() throws IOException {
        if (settings.traces().isEmpty()) {
            return Finding.note("JOBWRIGHT_OTLP_URL is not set: no traces are recorded.");
        }
        URI url = settings.traces().get().collector();
        try {
            get(url, "/");
            return Finding.ok("Something answers at " + url.getHost() + ".");
        } catch (IOException e) {
            return Finding.problem(
                    "No collector answers at " + url.getHost() + ": " + reason(e) + ".",
                    "Start it, or correct JOBWRIGHT_OTLP_URL; the site works without it, and traces are lost.");
        }
    }

    Finding virusScanner() {
        if (settings.clamd().isEmpty()) {
            return Finding.note("JOBWRIGHT_CLAMD is not set: CVs are not scanned for viruses.");
        }
        String address = settings.clamd().get();
        String says;
        try (SocketChannel channel = clamd(address)) {
            channel.write(ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
            says = new String(Channels.newInputStream(channel).readNBytes(4), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            says = String.valueOf(e.getMessage());
        }
        return "PONG".equals(says)
                ? Finding.ok("It answers.")
                : Finding.problem(
                        "No ClamAV answers at " + address + ": " + says + ".",
                        "Start clamd, or correct JOBWRIGHT_CLAMD; until then new CVs wait.");
    }

    private static SocketChannel clamd(String address) throws IOException {
        if (address.startsWith("/")) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address));
            return channel;
        }
        int colon = address.lastIndexOf(':');
        SocketAddress server =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        SocketChannel channel = SocketChannel.open();
        channel.connect(server);
        return channel;
    }

    /** Whether this system lets the reader of CVs have namespaces of its own. */
    static Finding confinement() throws IOException {
        String advice = "Documents are read with sight of the data directory. Install util-linux and allow user"
                + " namespaces; docs/operating.md says how in a container.";
        try {
            Process process = new ProcessBuilder(
                            "unshare", "-r", "-n", "-m", "-i", "-p", "-f", "--kill-child", "--", "true")
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Finding.ok("It has no network, and sees no other data.")
                    : Finding.problem("This system allows it no namespaces of its own.", advice);
        } catch (IOException e) {
            return Finding.problem("There is no unshare on this system.", advice);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandError("Interrupted.", e);
        }
    }
}
