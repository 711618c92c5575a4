package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SEC-37")
class SiteOriginTest {

    private static final String BASE = "jobwright.base.url";

    private String before;

    @BeforeEach
    void behindAProxy() {
        before = System.setProperty(BASE, "https://jobs.example");
    }

    @AfterEach
    void asBefore() {
        if (before == null) {
            System.clearProperty(BASE);
        } else {
            System.setProperty(BASE, before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://jobs.example, http, jobs.example, true",
        "HTTPS://Jobs.Example:443, https, jobs.example, true",
        "http://jobs.example, http, jobs.example, false",
        "https://jobs.example:8443, https, jobs.example, false",
        "http://localhost:18200, http, localhost:18200, true",
        "http://127.0.0.1:18200, http, 127.0.0.1:18200, true",
        "https://localhost:18200, http, localhost:18200, false",
        "http://localhost:18201, http, localhost:18200, false",
        "http://localhost.evil.example, http, localhost.evil.example, false",
        "http://localhost@evil.example, http, localhost@evil.example, false",
        "null, http, localhost, false",
        "file:///x, http, localhost, false",
        "'', http, localhost, false"
    })
    void aPageIsOfTheSiteBySchemeHostAndPort(String origin, String scheme, String host, boolean ours) {
        assertEquals(ours, SiteOrigin.isOurs(origin, scheme, host));
    }
}
