package org.jobwright.domain.applications.persons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.applications.persons.ComparisonKey.Trait;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedContentTest {

    @ParameterizedTest
    @CsvSource({
        "0117 496 0123, +441174960123",
        "+44 (0)117 4960123, +441174960123",
        "0044 117 496 01 23, +441174960123",
        "0049 30 901820, +4930901820"
    })
    void aPhoneNumberHasOneSpelling(String typed, String expected) {
        assertEquals(Optional.of(expected), ComparedContent.phone(typed, "GB"));
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "call me", "000000000000000000000000000000"})
    void whatIsNoPhoneNumberIsNotCompared(String typed) {
        assertEquals(Optional.empty(), ComparedContent.phone(typed, "GB"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/Ada-M/, linkedin.com/in/ada-m",
        "http://linkedin.com/in/ada-m?trk=1, linkedin.com/in/ada-m",
        "https://ada.example, ada.example"
    })
    void aLinkHasOneSpelling(String typed, String expected) {
        assertEquals(Optional.of(expected), ComparedContent.link(typed));
    }

    @Test
    void onlyJobsWithMonthsAndLinksToAPersonAreCompared() {
        Resume resume = new Resume(
                new Resume.Basics(
                        "Ada",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new Resume.OnlineProfile("LinkedIn", null, "https://linkedin.com"),
                                new Resume.OnlineProfile("GitHub", null, "https://github.com/ada"))),
                List.of(job("Harbour Rail", "2019-03-01", "2021-04"), job("Harbour Rail", "2017", "2018")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        SentContent content =
                new SentContent(new Contact("Ada", "M", " Ada@Test.example", "", ""), "", List.of(), resume);
        assertEquals(
                Set.of(
                        new Trait(PersonSignal.EMAIL, "ada@test.example"),
                        new Trait(PersonSignal.LINK, "github.com/ada"),
                        new Trait(PersonSignal.JOBS, "harbour rail 2019-03 2021-04")),
                ComparedContent.of(content, null, "GB").stream().collect(Collectors.toSet()));
    }

    private static Resume.Work job(String employer, String start, String end) {
        return new Resume.Work(employer, null, null, null, new PartialDate(start), new PartialDate(end), null, null);
    }
}
