package org.jobwright.domain.insights.titles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccupationTitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Backend Developer | software-developers",
                "Sr. Back-End Engineers | software-developers",
                "Senior Back End Developer (m/w/d) | software-developers",
                "Software Engineer II | software-developers",
                "Software Engineer, Platform IAM - Pomona, USA | software-developers",
                "Engineer, Software | software-developers",
                "Staff Software Engineer, Applied AI | software-developers",
                "DevOps Engineer | computer-systems-engineers-architects",
                "Data Scientist, People Science | data-scientists",
                "Staff Nurse | registered-nurses",
                "Band 5 Staff Nurse - Theatre | registered-nurses",
                "REGISTERED NURSES | registered-nurses",
                "Oncology Staff Nurse Ward 7 | registered-nurses",
                "Dental Nurse | dental-assistants",
                "Physiotherapist | physical-therapists",
                "Nurse in Charge | registered-nurses",
                "Cost Accountant | accountants-and-auditors",
                "Locksmith | locksmiths-and-safe-repairers",
            })
    void aFreeTitleTellsItsOccupation(String title, String slug) {
        assertEquals(Optional.of(slug), slugOf(title));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Softwareentwickler (m/w/d) | software-developers",
                "Senior Softwareentwickler:in Java m/w/d | software-developers",
                "Softwareentwickler*in | software-developers",
                "SoftwareentwicklerIn | software-developers",
                "Pflegefachkraft (w/m/d) Intensivstation | registered-nurses",
                "Krankenschwester | registered-nurses",
                "Elektriker | electricians",
                "Elektrikerin | electricians",
                "Verkäufer/in in Teilzeit | retail-salespersons",
                "Buchhalter/-in | accountants-and-auditors",
                "Erzieherin | preschool-teachers-except-special-education",
            })
    void germanTitlesTellTheSameOccupations(String title, String slug) {
        assertEquals(Optional.of(slug), slugOf(title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Manager",
                "Director of Fun",
                "Assistant",
                "Team Leader",
                "Registered Nurse Manager Assistant",
                "Ausbildung zum Elektriker",
                "🙂",
                "()",
                " - , - ",
                "SELECT title FROM job_posting",
            })
    void aTitleThatTellsTooLittleTellsNoOccupation(String title) {
        assertEquals(Optional.empty(), slugOf(title));
    }

    @Test
    void anAbsurdlyLongTitleIsNotReadToItsEnd() {
        assertEquals(Optional.empty(), slugOf("x y ".repeat(20_000) + "nurse"));
        assertEquals(List.of(), OccupationTitles.similarTo("nurse ".repeat(10_000), 5));
        assertEquals(List.of(), OccupationTitles.startingWith("n".repeat(50_000), Language.EN, 5));
    }

    @Test
    void similarTitlesMeanTheSameJobWithTheNearestFirst() {
        List<String> similar = OccupationTitles.similarTo("back-end engineer", 6);
        assertEquals("Backend Developer", similar.getFirst());
        assertTrue(similar.contains("Java Developer"), similar.toString());
        assertEquals(List.of("Registered Nurse", "Staff Nurse"), OccupationTitles.similarTo("nurse", 2));
        assertEquals(
                "Truck Driver", OccupationTitles.similarTo("lorry driver", 1).getFirst());
        assertEquals(
                "Pflegefachkraft",
                OccupationTitles.similarTo("Krankenschwester", 1).getFirst());
    }

    @Test
    void aTitleIsNotSimilarToItselfInAnotherSpelling() {
        assertEquals(
                List.of(),
                OccupationTitles.similarTo("back end developers", 50).stream()
                        .filter(title -> TitleWords.key(title).equals("backend developer"))
                        .toList());
    }

    @Test
    void onlyBroaderTitlesOfTheClassificationAreSimilar() {
        assertEquals(List.of("Accountant"), OccupationTitles.similarTo("cost accountant", 9));
        assertEquals(
                List.of("Occupational Therapy Assistant"),
                OccupationTitles.similarTo("licensed occupational therapy assistant", 9));
        assertEquals(List.of(), OccupationTitles.similarTo("physiology instructor", 9));
        assertEquals(List.of(), OccupationTitles.similarTo("glass decorator", 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "data", "manager", "remote", "london", "part time", "c", "oncology nurse manager bristol"})
    void wordsThatAreNoTitleHaveNoSimilarOnes(String words) {
        assertEquals(List.of(), OccupationTitles.similarTo(words, 5));
    }

    @Test
    void suggestionsCompleteTheInputWithUsualTitlesFirst() {
        assertEquals(
                "Registered Nurse",
                OccupationTitles.startingWith("Registered n", Language.EN, 3).getFirst());
        List<String> data = OccupationTitles.startingWith("data", Language.EN, 8);
        assertTrue(data.containsAll(List.of("Data Analyst", "Data Scientist", "Data Engineer")), data.toString());
        assertEquals(8, data.size());
        assertEquals(List.of(), OccupationTitles.startingWith("", Language.EN, 5));
        assertEquals(List.of(), OccupationTitles.startingWith("zzzz", Language.EN, 5));
    }

    @Test
    void anOccupationIsFoundByItsSlug() {
        Occupation nurses = OccupationTitles.bySlug("registered-nurses").orElseThrow();
        assertEquals("29-1141.00", nurses.code());
        assertEquals("Registered Nurses", nurses.title());
        assertEquals(Optional.empty(), OccupationTitles.bySlug("no-such-thing"));
        assertEquals(Optional.empty(), OccupationTitles.bySlug(null));
        assertEquals(
                "Janitors and Cleaners",
                OccupationTitles.occupationOf("Janitor").orElseThrow().shortTitle());
    }

    @Test
    void everyGroupHasAnExistingOccupation() {
        TitleGroup.shipped().stream().filter(group -> !group.code().isEmpty()).forEach(group -> Stream.concat(
                        group.same().stream(), group.german().stream())
                .forEach(
                        title -> assertTrue(OccupationTitles.occupationOf(title).isPresent(), title)));
    }

    @Test
    void everyCollectedTitleIsStoredNormalized() {
        Resources.lines(OccupationTable.class, "occupations.tsv.gz", line -> {
            String keys = Resources.columns(line, 4)[3];
            for (String key : keys.split("\\|", -1)) {
                assertEquals(key, TitleWords.key(key), "run DerivedOccupations anew");
            }
        });
    }

    private static Optional<String> slugOf(String title) {
        return OccupationTitles.occupationOf(title).map(Occupation::slug);
    }
}
