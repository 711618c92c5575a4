package org.jobwright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** Where the build has put things, and ports that nobody uses. */
public final class Build {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    public static final Path TARGET = MODULE.resolve("target");
    public static final Path SERVER = MODULE.resolveSibling("server").resolve("target");
    public static final Path EAR = TARGET.resolve("jobwright.ear");

    private Build() {}

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
