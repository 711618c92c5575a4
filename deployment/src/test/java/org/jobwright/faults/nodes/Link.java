package org.jobwright.faults.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.server.Build;

/** Between two nodes: each has an address of its own for the other one, so that the link can be cut and nothing else. */
final class Link {
    private static final Map<String, String> ADDRESSES = Map.of("a", "127.0.0.2", "b", "127.0.0.3");

    private final Map<String, Integer> ports = new TreeMap<>();

    Link() {
        ADDRESSES.keySet().forEach(name -> ports.put(name, Build.freePort()));
    }

    /** Where a node is for the other one. */
    String address(String name) {
        return ADDRESSES.get(name) + ":" + ports.get(name);
    }

    /** Nothing gets through any more, and nobody is told. */
    void cut() throws IOException, InterruptedException {
        rules("add");
    }

    void mend() throws IOException, InterruptedException {
        rules("del");
    }

    /** The kernel drops all that is for or from these addresses; in a network of this test's own. */
    private static void rules(String command) throws IOException, InterruptedException {
        for (String address : ADDRESSES.values()) {
            rule(command, "to", address);
            rule(command, "from", address);
        }
    }

    private static void rule(String command, String direction, String address)
            throws IOException, InterruptedException {
        Process ip = new ProcessBuilder("ip", "rule", command, "pref", "10", direction, address, "blackhole")
                .inheritIO()
                .start();
        assertEquals(0, ip.waitFor(), "only deployment/two-nodes cut can do that");
    }
}
