package org.jobwright.server.process;

import static org.jobwright.server.SampleInstance.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jobwright.server.console.CommandError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterNodeTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "JOBWRIGHT_NODE", "a",
            "JOBWRIGHT_CLUSTER_ADDRESS", "10.0.0.1",
            "JOBWRIGHT_DB_URL", "jdbc:postgresql://db/jobwright",
            "JOBWRIGHT_DOCUMENTS_URL", "s3://bucket",
            "JOBWRIGHT_SEARCH_URL", "https://search:9200");

    @Test
    void withoutANameItIsTheOnlyMachine() {
        assertEquals(Optional.empty(), ClusterNode.in(Map.of()));
    }

    @Test
    void aNodeHasANameAndAnAddressForTheOthers() {
        assertEquals(Optional.of(new ClusterNode("a", "10.0.0.1", 7600)), ClusterNode.in(COMPLETE));
        assertEquals(
                Optional.of(new ClusterNode("a", "10.0.0.1", 7700)),
                ClusterNode.in(with("JOBWRIGHT_CLUSTER_ADDRESS", "10.0.0.1:7700")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "node.a", "-a", "a_b", "a-name-of-24-characters-x"})
    void aNameThatWouldEndASessionsIdOrIsTooLongForATransactionIsRefused(String name) {
        assertTrue(refusal(with("JOBWRIGHT_NODE", name)).contains("JOBWRIGHT_NODE must be a name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "node-a", "10.0.0", "10.0.0.1:", "10.0.0.1:123456", "[::1]:7600"})
    void whatIsNoAddressIsRefused(String address) {
        assertTrue(refusal(with("JOBWRIGHT_CLUSTER_ADDRESS", address)).contains("such as 10.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JOBWRIGHT_DB_URL", "JOBWRIGHT_DOCUMENTS_URL", "JOBWRIGHT_SEARCH_URL"})
    void whatNodesShareIsRequired(String setting) {
        var environment = new HashMap<>(COMPLETE);
        environment.remove(setting);
        assertTrue(refusal(environment).contains(setting + " must be set too"));
    }

    @Test
    void anAddressAloneIsNoNode() {
        assertTrue(refusal(Map.of("JOBWRIGHT_CLUSTER_ADDRESS", "10.0.0.1")).contains("JOBWRIGHT_NODE must be set too"));
    }

    @Test
    void anAddressThatThisMachineDoesNotHaveIsRefused() throws IOException {
        // Kept for examples: no machine has it.
        assertSays("192.0.2.1:7600", () -> new ClusterNode("a", "192.0.2.1", 7600).requireAddress());
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertSays("cannot be used on this machine", () -> new ClusterNode("a", "127.0.0.1", taken.getLocalPort())
                    .requireAddress());
        }
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(COMPLETE);
        environment.put(name, value);
        return environment;
    }

    private static String refusal(Map<String, String> environment) {
        return assertThrows(CommandError.class, () -> ClusterNode.in(environment))
                .getMessage();
    }
}
