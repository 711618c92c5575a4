package org.jobwright.web.shared.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jobwright.domain.jobs.VisitSource;
import org.junit.jupiter.api.Test;

class FirstTouchTest {

    private static final String OURS = "http://localhost:8080/";

    @Test
    void theAddressCountsBeforeThePageThatLedThere() {
        assertEquals("via:abcdefgh", source(Map.of("via", "abcdefgh"), "https://news.example/today"));
        assertEquals(
                "utm:fair / print",
                source(Map.of("utm_source", "fair", "utm_medium", "print", "source", "indeed"), null));
        assertEquals("feed:indeed", source(Map.of("source", "indeed"), null));
        assertEquals("via:abcdefgh", source(Map.of("from", "via:abcdefgh", "via", "zzzzzzzz"), null));
    }

    @Test
    void ofAnotherSiteOnlyTheHostIsKept() {
        assertEquals("news.example", source(Map.of(), "https://www.news.example/people/ada?id=7"));
        assertEquals("site", source(Map.of(), null));
        assertEquals("site", source(Map.of(), "not an address"));
        assertEquals("site", source(Map.of(), "https://news.example/" + "a".repeat(2_000)));
    }

    @Test
    void aPageOfOursHandsOnWhatItsAddressSays() {
        assertEquals("via:abcdefgh", source(Map.of(), OURS + "organizations/x?via=abcdefgh"));
        assertEquals("utm:fair / print", source(Map.of(), OURS + "jobs?page=2&from=utm%3Afair+%2F+print"));
        assertEquals("site", source(Map.of(), OURS + "jobs?from=%zz"));
        assertEquals("site", source(Map.of(), OURS + "jobs"));
    }

    @Test
    void anAddressCarriesTheSourceToTheNextPage() {
        VisitSource link = VisitSource.link("abcdefgh").orElseThrow();
        assertEquals("/jobs?page=2&from=via%3Aabcdefgh", FirstTouch.carrying("/jobs?page=2", link));
        assertEquals("/jobs?from=via%3Aabcdefgh", FirstTouch.carrying("/jobs", link));
        assertEquals("/jobs", FirstTouch.carrying("/jobs", VisitSource.OWN_SITE));
    }

    private static String source(Map<String, String> address, String referrer) {
        return FirstTouch.of(Requests.get(address, referrer == null ? Map.of() : Map.of("Referer", referrer)))
                .text();
    }
}
