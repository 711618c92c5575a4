package org.jobwright.services.shared.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceIdTest {

    @Test
    void theTraceOfTheProxyIsUsed() {
        assertEquals(
                "4bf92f3577b34da6a3ce929d0e0e4736",
                TraceId.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736\n-00f067aa0ba902b7-01",
                "kim@example.org"
            })
    void whatIsNoTraceIsReplaced(String header) {
        assertTrue(TraceId.of(header).matches("[0-9a-f]{32}"));
        assertNotEquals(TraceId.of(header), TraceId.of(header));
    }
}
