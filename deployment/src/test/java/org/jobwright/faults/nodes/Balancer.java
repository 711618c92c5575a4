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
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.server.Build;

/** HAProxy as {@code docs/operating.md} says: the node of a session stands behind the dot of its cookie. */
final class Balancer implements AutoCloseable {
    private static final int MOST_SAID = 4_096;

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
              option redispatch
              retry-on conn-failure empty-response 503
            %s
              option httpchk
              http-check send meth GET uri /login ver HTTP/1.1 hdr Host localhost
            %s
            """.formatted(
                socket,
                port,
                nodes.keySet().stream()
                        .map(name -> "  use-server " + name + " if { req.cook(__Host-sid) -m end ." + name + " }")
                        .collect(Collectors.joining("\n")),
                nodes.entrySet().stream()
                        .map(node -> "  server " + node.getKey() + " 127.0.0.1:" + node.getValue()
                                + " check inter 1s fall 2 rise 2")
                        .collect(Collectors.joining("\n")));
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
