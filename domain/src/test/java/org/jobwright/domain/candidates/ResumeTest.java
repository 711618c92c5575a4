package org.jobwright.domain.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

    private static final String JSON = """
            {"$schema": "x", "basics": {"name": "Amara Okonjo", "image": "https://example.org/me.jpg",
              "url": "javascript:alert(1)", "location": {"city": "Bristol", "countryCode": "GB"}},
             "work": [{"name": "Harbour Rail", "position": "Fitter", "startDate": "2019-04", "endDate": "",
               "highlights": ["Axle counters"]}],
             "references": [{"name": "M. Holt", "reference": "Reliable."}],
             "languages": [{"language": "English", "fluency": "C2"}], "meta": {"version": "v1"}}""";

    @Test
    void anExportedResumeIsImportedUnchanged() {
        Resume resume = Resume.fromJson(JSON);
        assertEquals(resume, Resume.fromJson(resume.toJson()));
        assertEquals("Fitter", resume.work().getFirst().position());
        assertNull(resume.work().getFirst().endDate());
    }

    @Test
    void photosAndInvalidAddressesAreLeftOut() {
        assertTrue(!Resume.fromJson(JSON).toJson().contains("me.jpg"));
        assertNull(Resume.fromJson(JSON).basics().url());
    }

    @Test
    void employersDoNotGetTheReferences() {
        assertTrue(Resume.fromJson(JSON).forEmployer().references().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"work\": 5}", "{\"basics\": "})
    void whatIsNoResumeIsRefused(String text) {
        assertEquals(
                "candidates.resume.unreadable",
                assertThrows(RuleViolation.class, () -> Resume.fromJson(text)).getCode());
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        String json = "{\"work\": [{\"startDate\": \"2020-05\", \"endDate\": \"2020-04-30\"}]}";
        assertEquals(
                "candidates.resume.end-before-start",
                assertThrows(RuleViolation.class, () -> Resume.fromJson(json)).getCode());
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-01, false", "2024-02, 2024-01, false", "2023, 2024, true", "2024-01-31, 2024-02, true"})
    void datesAreComparedAsFarAsBothAreExact(String first, String second, boolean before) {
        assertEquals(before, new PartialDate(first).isBefore(new PartialDate(second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "2024-13", "2024-02-30", "May 2024", "2024-5"})
    void aDateThatIsNoneIsRefused(String text) {
        assertThrows(RuleViolation.class, () -> new PartialDate(text));
    }
}
