package org.jobwright.web.shared.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.jobwright.web.shared.http.Requests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views are those of people who look. */
class PageViewsTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0";

    @ParameterizedTest
    @CsvSource({
        BROWSER + ", true",
        "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36, true",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html), false",
        "facebookexternalhit/1.1, false",
        "curl/8.5.0, false",
        "'', false"
    })
    void programsAreNotCounted(String agent, boolean counted) {
        assertEquals(counted, PageViews.isCounted(Requests.get(Map.of(), Map.of()), agent));
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose, prefetch;prerender, false", "Purpose, prefetch, false", "Sec-Purpose, '', true"})
    void aPageThatIsOnlyFetchedAheadIsNotCounted(String header, String value, boolean counted) {
        assertEquals(counted, PageViews.isCounted(Requests.get(Map.of(), Map.of(header, value)), BROWSER));
    }
}
