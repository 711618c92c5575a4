package org.jobwright.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The build output, and unused ports. */
public final class Build {
    private static final Path MODULE = Path.of("").toAbsolutePath();

    public static final Path TARGET = MODULE.resolve("target");
    public static final Path SERVER = MODULE.resolveSibling("server").resolve("target");
    public static final Path EAR = TARGET.resolve("jobwright.ear");

    /** Test classes run in two parallel Java processes, each with its own ports and directory. */
    private static final int FORK = Integer.getInteger("jobwright.tests.fork", 1);

    public static final Path OF_THIS_FORK = TARGET.resolve("fork-" + FORK);

    private static final int PORTS = 6_000;
    private static final int LOWEST_PORT = 12_000 + (FORK - 1) % 2 * (PORTS + 2_000);

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Build() {}

    /**
     * A port below the system's range for outgoing connections, with the two other ports of an instance (management and
     * database, see {@code Ports}) free as well. No port is handed out twice: it may be in use only minutes later.
     */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, LOWEST_PORT + PORTS)
                .filter(port -> isFree(port) && isFree(port + 1910) && isFree(port + 1911) && GIVEN.add(port))
                .limit(1)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
