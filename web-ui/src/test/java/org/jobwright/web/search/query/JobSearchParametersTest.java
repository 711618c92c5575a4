package org.jobwright.web.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.junit.jupiter.api.Test;

/** Any address of the job list is parsed, and written again in its shortest form. */
class JobSearchParametersTest {

    @Test
    void invalidParametersAreLeftOut() {
        JobSearchParameters filters =
                read("workplace", "MOON", "page", "-3", "posted_within", "99999999999", "sort", "x");
        assertEquals("/jobs", filters.address());
        assertEquals(1, filters.page());
    }

    @Test
    void wordsAreLimitedAndWithoutControlCharacters() {
        assertEquals(200, read("q", "a".repeat(50_000)).words().length());
        assertEquals(199, read("q", "a".repeat(199) + " b").words().length());
        assertEquals("a b", read("q", "a\u0000\r\nb").words());
        assertEquals(200, read("q", "😀".repeat(300)).words().codePointCount(0, 400));
    }

    @Test
    void payIsReadAsPeopleWriteIt() {
        assertEquals(
                Optional.of(new BigDecimal(30_000)), read("pay_min", "30,000").payFrom());
        assertEquals(
                Optional.of(new BigDecimal(30_000)), read("pay_min", "30.000").payFrom());
        assertTrue(read("pay_min", "thirty").isPayUnreadable());
    }

    @Test
    void theAddressKeepsAllFiltersButTheRemovedOne() {
        JobSearchParameters filters = read("q", "a&b", "workplace", "REMOTE", "workplace", "HYBRID", "page", "2");
        assertEquals(
                Set.of(WorkplaceType.HYBRID, WorkplaceType.REMOTE),
                filters.search().workplace());
        assertEquals("/jobs?q=a%26b&workplace=REMOTE&workplace=HYBRID&page=2", filters.address());
        assertEquals(
                "/jobs?q=a%26b&workplace=REMOTE",
                filters.without(JobSearchParameters.WORKPLACE, "HYBRID").address());
    }

    @Test
    void aSearchIsReadBackFromItsAddress() {
        JobSearchParameters filters = read(
                "q",
                "nurse",
                "near",
                "Bath",
                "radius",
                "25",
                "role",
                "registered-nurses",
                "industry",
                "health",
                "country",
                "gb",
                "region",
                "GB-ENG",
                "pay_min",
                "30000",
                "currency",
                "GBP",
                "sort",
                "distance");
        assertEquals(filters.address(), JobSearchParameters.of(filters.search()).address());
    }

    @FuzzTest
    void everyAddressRoundTrips(
            @NotNull String words, @NotNull String near, @NotNull String pay, @NotNull String other) {
        JobSearchParameters filters = read("q", words, "near", near, "pay_min", pay, "role", other, "radius", other);

        String address = filters.address();
        assertTrue(address.matches("/jobs(\\?[a-z_]+=[A-Za-z0-9%+._*-]+(&[a-z_]+=[A-Za-z0-9%+._*-]+)*)?"), address);
        assertEquals(address, read(parameters(address)).address());
    }

    private static String[] parameters(String address) {
        return Arrays.stream(address.substring("/jobs".length()).split("[?&=]"))
                .skip(1)
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toArray(String[]::new);
    }

    private static JobSearchParameters read(String... parameters) {
        MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.add(parameters[i], parameters[i + 1]);
        }
        return JobSearchParameters.read(map);
    }
}
