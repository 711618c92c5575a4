package org.jobwright.domain.shared.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.77/25, 192.0.2.1, true",
        "192.0.2.77/25, 192.0.2.128, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "2001:DB8:5::/48, 2001:db8:5:6::1, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 192.0.2.7, false",
    })
    void anAddressIsInItByItsFirstBits(String network, String address, boolean contained) {
        assertEquals(
                contained,
                Network.read(network)
                        .orElseThrow()
                        .contains(AddressLiteral.read(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.0.2.0",
                "192.0.2/24",
                "192.0.2.0/33",
                "192.0.2.256/24",
                "2001:db8::/129",
                "2001:db8::%1/64",
                "2001:db8/32",
                "jobs.example/24",
                "192.0.2.0/",
                "192.0.2.0/-1",
                "192.0.2.0/24 ",
                "1/8",
                ""
            })
    void allElseIsNoNetwork(String text) {
        assertEquals(Optional.empty(), Network.read(text));
    }

    @Test
    void twoThatHaveTheSameAddressesAreEqual() {
        assertEquals(Network.read("192.0.2.7/24"), Network.read("192.0.2.0/24"));
        assertEquals(Network.read("2001:db8:0:0::/32"), Network.read("2001:DB8::/32"));
        assertFalse(Network.read("192.0.2.0/24").equals(Network.read("192.0.2.0/25")));
        assertTrue(Network.read("192.0.2.0/24").orElseThrow().isVersion4());
    }
}
