package org.jobwright.faults.nodes;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.server.Build;

/** HAProxy as {@code docs/operating.md} says: the node of a session stands behind the dot of its cookie. */
final class Balancer implements AutoCloseable {
    private static final int MOST_SAID = 4_096;

    /** A node is used when it answers these in time, several times over. */
    private static final List<String> PAGES = List.of("/", "/jobs", "/login");

    private final Path socket;
    private final int port = Build.freePort();
    private final Process process;

    private Balancer(Path directory, Map<String, Integer> nodes) throws IOException {
        socket = directory.resolve("haproxy.sock");
        Path configuration = directory.resolve("haproxy.cfg");
        Files.writeString(configuration, configuration(nodes));
        try {
            process = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("haproxy.log").toFile())
                    .start();
        } catch (IOException missing) {
            throw new AssertionError("HAProxy is needed; Debian's package is called haproxy", missing);
        }
    }

    /** In front of nodes by name and port. */
    static Balancer before(Path directory, Map<String, Integer> nodes) throws IOException {
        return new Balancer(directory, nodes);
    }

    URI address() {
        return URI.create("http://localhost:" + port + "/");
    }

    private String configuration(Map<String, Integer> nodes) {
        return """
            global
              stats socket %s level admin
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
            frontend site
              bind 127.0.0.1:%d
              http-request disable-l7-retry unless METH_GET or METH_HEAD
              default_backend nodes
            backend nodes
              balance leastconn
              option redispatch 1
              option allbackups
              retry-on conn-failure empty-response 503
            %s
              option httpchk
              timeout check 5s
            %s
              default-server inter 2s fall 3 rise 5 slowstart 30s
            %s
            %s
            """.formatted(
                        socket,
                        port,
                        lines(nodes, "  use-server %1$s if { req.cook(__Host-sid) -m end .%1$s }"),
                        PAGES.stream().map(Balancer::isAnswered).collect(Collectors.joining("\n")),
                        lines(nodes, "  server %s 127.0.0.1:%d check"),
                        lines(nodes, "  server %s-anyway 127.0.0.1:%d backup"));
    }

    private static String lines(Map<String, Integer> nodes, String line) {
        return nodes.entrySet().stream()
                .map(node -> line.formatted(node.getKey(), node.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String isAnswered(String page) {
        return """
              http-check connect
              http-check send meth GET uri %s ver HTTP/1.1 hdr Host localhost
              http-check expect status 200""".formatted(page).indent(2).stripTrailing();
    }

    /** Sends a node nothing new; what it has begun, it ends. */
    void leaveOut(String node) throws IOException {
        say("set server nodes/" + node + " state maint");
    }

    void takeBack(String node) throws IOException {
        say("set server nodes/" + node + " state ready");
    }

    /** Whether a node gets requests. */
    boolean uses(String node) throws IOException {
        return say("show stat")
                .lines()
                .anyMatch(line -> line.startsWith("nodes," + node + ",") && line.contains(",UP,"));
    }

    /** How many requests a node is answering now. */
    boolean isIdle(String node) throws IOException {
        return say("show stat")
                .lines()
                .filter(line -> line.startsWith("nodes," + node + ","))
                .allMatch(line -> line.split(",", -1)[4].equals("0"));
    }

    private String say(String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            var said = new StringBuilder();
            ByteBuffer part = ByteBuffer.allocate(MOST_SAID);
            while (channel.read(part) >= 0) {
                said.append(StandardCharsets.US_ASCII.decode(part.flip()));
                part.clear();
            }
            return said.toString();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
