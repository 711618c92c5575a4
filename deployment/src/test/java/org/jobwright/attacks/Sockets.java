package org.jobwright.attacks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.instance.Instance;

/** Below HTTP: raw connections, and listening sockets. */
final class Sockets {
    private static final int PATIENCE_MILLIS = 20_000;

    private Sockets() {}

    /** Requests a web socket, and returns the status of the response. */
    static int handshake(Instance instance, String path, String origin, String cookie) throws IOException {
        return status(
                instance,
                "GET " + path,
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Origin: " + origin,
                "Cookie: " + cookie);
    }

    /** Sends a request with its path exactly as given, and returns the status of the response. */
    static int status(Instance instance, String methodAndPath, String... headers) throws IOException {
        int port = instance.address("/").getPort();
        String head = methodAndPath + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + String.join("\r\n", headers)
                + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes("HTTP/1.1 101".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(line.length() - 3));
        }
    }

    /** Where processes listen for connections, according to the kernel, without the scope of an address. */
    static Set<String> listening(Set<Long> processes) throws IOException, InterruptedException {
        Set<String> listening = new TreeSet<>();
        for (String line : Tool.run("ss", Duration.ofSeconds(10), List.of("ss", "-Hltnp"), Map.of())
                .lines()
                .toList()) {
            if (processes.stream().anyMatch(pid -> line.contains("pid=" + pid + ","))) {
                listening.add(line.trim().split("\\s+", 5)[3]);
            }
        }
        return listening;
    }

    static boolean hasTool() {
        return Files.isExecutable(Path.of("/usr/bin/ss")) || Files.isExecutable(Path.of("/bin/ss"));
    }
}
