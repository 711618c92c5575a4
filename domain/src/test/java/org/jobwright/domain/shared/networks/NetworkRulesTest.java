package org.jobwright.domain.shared.networks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.networks.NetworkRules.Counting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkRulesTest {

    @Test
    void theNarrowestNetworkCounts() {
        NetworkRules rules = NetworkRules.of("192.0.2.0/24 strict\n192.0.2.128/25 free\n2001:db8::/32 free");

        assertEquals(Optional.of(Counting.STRICT), counting(rules, "192.0.2.7"));
        assertEquals(Optional.of(Counting.FREE), counting(rules, "192.0.2.200"));
        assertEquals(Optional.of(Counting.FREE), counting(rules, "2001:db8:5:6::"));
        assertEquals(Optional.empty(), counting(rules, "198.51.100.1"));
        assertEquals(Optional.empty(), counting(NetworkRules.NONE, "192.0.2.7"));
    }

    private static Optional<Counting> counting(NetworkRules rules, String address) {
        return rules.of(AddressLiteral.read(address).orElseThrow());
    }

    @Test
    void whatIsTypedIsKeptInOneForm() {
        assertEquals(
                "192.0.2.0/24 strict\n2001:db8::/32 free",
                NetworkRules.checked("\n  192.0.2.0/24\tSTRICT \r\n\n2001:DB8::/32 free\n"));
        assertEquals("", NetworkRules.checked(" \n"));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, site.networks.line",
        "192.0.2.0/24 loose, site.networks.line",
        "192.0.2.0 free, site.networks.line",
        "192.0.2.0/24 free strict, site.networks.line",
        "jobs.example/24 free, site.networks.line",
        "0.0.0.0/0 free, site.networks.size",
        "10.0.0.0/7 free, site.networks.size",
        "::/0 free, site.networks.size",
        "2001:db8::1/128 strict, site.networks.size",
        "'192.0.2.0/24 free\n192.0.2.7/24 strict', site.networks.twice",
    })
    void aWrongLineIsNamed(String typed, String code) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> NetworkRules.checked(typed));
        assertEquals(code, refused.getProblems().getFirst().code());
        assertEquals("networks", refused.getProblems().getFirst().field());
    }

    @Test
    void thereAreAtMostTwoHundred() {
        assertEquals(200, NetworkRules.checked(lines(200)).lines().count());
        assertThrows(InvalidInput.class, () -> NetworkRules.checked(lines(201)));
    }

    private static String lines(int number) {
        return IntStream.range(0, number)
                .mapToObj("10.0.%d.0/24 free"::formatted)
                .collect(Collectors.joining("\n"));
    }

    /** Another release may know other words. */
    @Test
    void aStoredLineThatIsNotUnderstoodSaysNothing() {
        assertEquals(Optional.empty(), counting(NetworkRules.of("192.0.2.0/24 slow"), "192.0.2.7"));
    }
}
