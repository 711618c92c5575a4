package org.jobwright.domain.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitSourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"via:abcd2345", "utm:news / mail / spring", "feed:Indeed", "jobs.example.org", "site"})
    void aSourceIsReadAsItIsStored(String text) {
        assertEquals(text, VisitSource.read(text).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "via:",
                "via:abcd234",
                "via:abcdefg1",
                "utm:",
                "utm: / ",
                "feed: ",
                "a b",
                "https://a.example/b"
            })
    void whatIsNoSourceIsNotKept(String text) {
        assertEquals(Optional.empty(), VisitSource.read(text));
        assertEquals(Optional.empty(), VisitSource.read(null));
    }

    @Test
    void ofAPageOnlyTheHostIsKept() {
        assertEquals(
                "news.example",
                VisitSource.page("WWW.News.example").orElseThrow().text());
        assertEquals(Optional.empty(), VisitSource.page("news.example/path?q=secret"));
    }

    @Test
    void theWordsOfACampaignAreBounded() {
        VisitSource campaign = VisitSource.campaign(List.of("s".repeat(500), "m/n", "c".repeat(81), "never"))
                .orElseThrow();
        assertEquals("utm:" + "s".repeat(80) + " / m-n / " + "c".repeat(80), campaign.text());
        String longest = VisitSource.campaign(List.of("s".repeat(80), "m".repeat(80), "c".repeat(80)))
                .orElseThrow()
                .text();
        assertTrue(longest.length() <= VisitSource.MAX_TEXT);
        assertEquals(longest, VisitSource.read(longest).orElseThrow().text());
    }
}
