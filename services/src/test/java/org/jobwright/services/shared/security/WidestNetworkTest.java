package org.jobwright.services.shared.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The widest network around a client, by the key that the web module writes. */
class WidestNetworkTest {

    private static final String NETWORK = "20:01:0d:b8:00:07:00:05";

    @ParameterizedTest
    @ValueSource(strings = {NETWORK, "20:01:0d:b8:00:07:00:06", "20:01:0d:b8:00:07:ff:ff"})
    void allNetworksOfOneCustomerAreOne(String other) {
        assertEquals(LimitKey.widest(NETWORK), LimitKey.widest(other));
    }

    @Test
    void anotherCustomerOfTheSameProviderIsAnother() {
        assertNotEquals(LimitKey.widest(NETWORK), LimitKey.widest("20:01:0d:b8:00:08:00:05"));
        assertNotEquals(LimitKey.widest("192.0.2.7"), LimitKey.widest("192.0.2.8"));
    }
}
