package org.jobwright.web.organizations.brand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://harbour-rail.example, harbour-rail.example",
        "https://www.Harbour-Rail.example/jobs?x=1, harbour-rail.example",
        "https://careers.harbour-rail.example:8443/, careers.harbour-rail.example"
    })
    void itIsTheHostOfTheWebsite(String website, String host) {
        OwnSite site = OwnSite.of(website).orElseThrow();
        assertEquals(host, site.host());
        assertTrue(site.policy().endsWith("frame-ancestors 'self' https://" + host + " https://*." + host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://localhost", "https://127.0.0.1/", "https://[::1]/"})
    void otherAddressesAreNobodysSite(String website) {
        assertEquals(Optional.empty(), OwnSite.of(website));
    }
}
