package org.jobwright.web.insights.roles;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The markup of a role for search engines. */
class RoleMarkupTest {

    private static final String HOSTILE = "Joiner </script><script>alert('1')</script> & \u2028 \"x\"";

    @Test
    void noTextEndsTheScriptAndAllOfItIsPreserved() throws JsonProcessingException {
        String markup = Guides.page(HOSTILE, List.of()).markup("https://jobs.example");

        assertFalse(markup.contains("<"));
        assertFalse(markup.contains("\u2028"));
        assertEquals(HOSTILE, read(markup).at("/@graph/0/name").textValue());
        assertEquals(HOSTILE, read(markup).at("/@graph/1/mainEntity/0/name").textValue());
        assertEquals(
                HOSTILE,
                read(markup).at("/@graph/1/mainEntity/0/acceptedAnswer/text").textValue());
    }

    @Test
    void percentilesAreMarkedAsSuchAndOtherFiguresAsARange() throws JsonProcessingException {
        JsonNode graph = read(Guides.page(
                                "Joiner",
                                List.of(
                                        Guides.yearly("US", "USD", Guides.BLS, 80_000, 98_000, 135_000, 162_000),
                                        Guides.yearly("DE", "EUR", Guides.SURVEY, 45_000, 54_000, 75_000, 92_000)))
                        .markup("https://jobs.example"))
                .get("@graph");
        JsonNode american = graph.get(0);
        JsonNode german = graph.get(1);

        assertAll(
                () -> assertEquals("Occupation", american.get("@type").textValue()),
                () -> assertEquals("US", american.at("/occupationLocation/name").textValue()),
                () -> assertEquals(
                        "15-1252.00",
                        american.at("/occupationalCategory/0/codeValue").textValue()),
                () -> assertEquals(
                        80_000, american.at("/estimatedSalary/0/percentile10").intValue()),
                () -> assertEquals(
                        98_000, american.at("/estimatedSalary/0/percentile25").intValue()),
                () -> assertEquals(
                        135_000, american.at("/estimatedSalary/0/percentile75").intValue()),
                () -> assertEquals(
                        162_000, american.at("/estimatedSalary/0/percentile90").intValue()),
                () -> assertEquals("DE", german.at("/occupationLocation/name").textValue()),
                () -> assertEquals(
                        54_000, german.at("/estimatedSalary/0/value/minValue").intValue()),
                () -> assertEquals(
                        "EUR", german.at("/estimatedSalary/0/currency").textValue()),
                () -> assertFalse(german.at("/estimatedSalary/0").has("percentile10")),
                () -> assertEquals("FAQPage", graph.get(2).get("@type").textValue()));
    }

    private static JsonNode read(String markup) throws JsonProcessingException {
        return new ObjectMapper().readTree(markup);
    }
}
