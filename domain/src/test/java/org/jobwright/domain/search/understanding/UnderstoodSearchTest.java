package org.jobwright.domain.search.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.domain.search.understanding.UnderstoodSearch.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstoodSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "remote                          | -                     | REMOTE",
                "part time                       | -                     | PART_TIME",
                "part-time teaching assistant    | teaching assistant    | PART_TIME",
                "Bristol                         | -                     | near Bristol",
                "developer Bristol               | developer             | near Bristol",
                "jobs in Cardiff                 | - | near Cardiff",
                "plumber near Cardiff            | plumber               | near Cardiff",
                "midwife London part time        | midwife               | PART_TIME near London",
                "work from home admin            | admin                 | REMOTE",
                "python developer remote         | python developer      | REMOTE",
                "£40k developer                  | developer             | 40000 GBP",
                "receptionist £25k               | receptionist          | 25000 GBP",
                "driver from £15 an hour         | driver                | 31200 GBP",
                "Verkäufer 3.500 €               | Verkäufer             | 42000 EUR",
                "Homeoffice                      | -                     | REMOTE",
                "Pflege Teilzeit                 | Pflege                | PART_TIME",
                "Softwareentwickler Köln         | Softwareentwickler    | near Köln",
                "jobs in Leeds                   | - | near Leeds",
                "nurse New York                  | nurse                 | near New York",
                "work in Germany                 | - | near Germany",
                "jobs near BS3 1AA               | - | near BS3 1AA",
                "jobs in IT                      | jobs in IT            | -",
                "PA to director                  | PA to director        | -",
                "mobile developer                | mobile developer      | -",
                "reading assistant               | reading assistant     | -",
                "hr                              | hr                    | -",
                "remote sensing analyst          | remote sensing analyst| -",
                "volunteer coordinator           | volunteer coordinator | -",
                "hgv class 2                     | hgv class 2           | -",
                "Harbour Rail jobs               | Harbour Rail jobs     | -",
                "\"remote\" clerk                | \"remote\" clerk      | -",
                "developer -remote               | developer -remote     | -",
                "c++                             | c++                   | -",
                "JW-2026-000001                  | JW-2026-000001        | -"
            })
    void factsAreReadOutOfTheWords(String typed, String rest, String facts) {
        UnderstoodSearch understood = UnderstoodSearch.of(words(typed), "");
        assertEquals(rest == null ? "" : rest, understood.meant().words());
        assertEquals(facts == null ? "" : facts, facts(understood.meant()));
        assertEquals(
                understood.meant(),
                UnderstoodSearch.of(understood.meant(), "").meant(),
                "what was read once is not read again");
    }

    @Test
    void aFilterThatIsSetIsNotFilledFromTheWords() {
        JobSearch near = new JobSearch(
                "nurse Bristol", "Bath", null, null, null, null, null, null, null, null, null, null, null, null);
        UnderstoodSearch understood = UnderstoodSearch.of(near, "");
        assertEquals("nurse Bristol", understood.meant().words());
        assertEquals("Bath", understood.meant().near());
    }

    @Test
    void theReadersCountryDecidesBetweenPlacesOfOneName() {
        assertEquals("10115", UnderstoodSearch.of(near("10115"), "DE").meant().near());
        assertEquals(
                "10115, New York",
                UnderstoodSearch.of(near("10115"), "US").meant().near());
        assertEquals(
                "Worcester, England",
                UnderstoodSearch.of(near("Worcester"), "GB").meant().near());
    }

    @Test
    void aTownWithoutAnAnnouncingWordIsAGuess() {
        assertTrue(UnderstoodSearch.of(words("developer Bristol"), "").isGuessed());
        assertEquals(
                List.of(new Fact(UnderstoodSearch.Kind.PLACE, "in Bristol", true)),
                UnderstoodSearch.of(words("developer in Bristol"), "").facts());
        assertEquals(
                "developer Bristol",
                UnderstoodSearch.withoutGuesses(words("developer Bristol"), "")
                        .meant()
                        .words());
    }

    @Test
    void longTextIsReadQuickly() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String one : List.of("in ", "£", "1.", "a b ", "remote \"", "in in in Bath ")) {
                UnderstoodSearch.of(words(one.repeat(5_000)), "GB");
            }
        });
    }

    private static JobSearch words(String typed) {
        return new JobSearch(typed, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static JobSearch near(String place) {
        return new JobSearch(null, place, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String facts(JobSearch search) {
        return Stream.of(
                        search.workplace().stream().map(Enum::name),
                        search.employment().stream().map(Enum::name),
                        Stream.ofNullable(search.payFrom())
                                .map(pay -> (pay.toPlainString() + " " + search.currency()).strip()),
                        Stream.of(search.near()).filter(near -> !near.isEmpty()).map(near -> "near " + near))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }
}
