package org.jobwright.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Unused ports for servers of tests. */
public final class FreePorts {
    private static final int LOWEST = 24_000;
    private static final int HIGHEST = 30_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /**
     * A port below the system's range for outgoing connections, with the two other ports of an instance (management and
     * database, see {@code Ports}) free as well. Other modules are tested at the same time: any connection of theirs
     * may take a port of that range between two lines of a test.
     */
    public static int next() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
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
