package org.jobwright.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void theDefaultPortsAreTheUsualOnes() {
        assertEquals(new Ports(8080, 9990, 9991), Ports.of(8080));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8080, 63_624, 63_625, 65_535})
    void allPortsAreValid(int site) {
        Ports ports = Ports.of(site);

        assertTrue(ports.management() > 0 && ports.management() <= 65_535);
        assertTrue(ports.database() > 0 && ports.database() <= 65_535);
    }
}
