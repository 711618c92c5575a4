package org.jobwright.domain.talent.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume.Education;
import org.jobwright.domain.candidates.Resume.Work;
import org.junit.jupiter.api.Test;

class CvReaderTest {

    private static final String ENGLISH = """
            Nora Whitlock
            Payroll Manager
            12 Mill Road, Leeds LS1 4AB | 0113 496 0123 | nora.whitlock@example.com

            Work experience
            Payroll Manager
            Aldersyde Foods Ltd, Leeds
            March 2019 – present
            Runs the payroll of 900 people.

            Payroll Clerk
            Brook & Vale, York
            Sept 2014 – Feb 2019

            Education
            BA History, University of York, 2011 - 2014

            Skills
            Sage, Excel,
            Pensions

            Languages
            English (native), Welsh (basic)

            References
            Mrs Joan Hart, Head of Finance, joan.hart@example.org
            """;

    private static final String GERMAN = """
            Lebenslauf

            Name: Jürgen Öztürk
            Telefon: 0221 998877
            E-Mail: j.oeztuerk@beispiel.example
            Anschrift: Lindenstraße 8, 50674 Köln

            Berufserfahrung
            03/2019 – heute	Softwareentwickler, Rheinwerk GmbH, Köln
            10/2014 – 02/2019	Werkstudent bei Stadtwerke Bonn

            Ausbildung
            2010 – 2014	Studium der Informatik, Universität Bonn

            EDV-Kenntnisse: Java, SQL
            Sprachen: Deutsch (Muttersprache), Türkisch
            """;

    @Test
    void anEnglishCvIsReadFieldByField() {
        ProposedResume read = CvReader.read(ENGLISH);

        assertEquals("Nora Whitlock", read.name().value());
        assertEquals("Payroll Manager", read.label().value());
        assertEquals("nora.whitlock@example.com", read.email().value());
        assertEquals("0113 496 0123", read.phone().value());
        assertEquals(
                List.of(
                        "Payroll Manager, Aldersyde Foods Ltd, 2019-03 to -",
                        "Payroll Clerk, Brook & Vale, 2014-09 to 2019-02"),
                read.work().stream().map(CvReaderTest::said).toList());
        assertEquals(
                "Runs the payroll of 900 people.",
                read.work().getFirst().value().summary());
        Education school = read.education().getFirst().value();
        assertEquals("University of York", school.institution());
        assertEquals("2014", school.endDate().value());
        assertEquals(
                List.of("Sage", "Excel", "Pensions"),
                read.skills().stream().map(skill -> skill.value().name()).toList());
        assertEquals("Welsh", read.languages().get(1).value().language());
        assertEquals("basic", read.languages().get(1).value().fluency());
    }

    @Test
    void aGermanCvIsReadFieldByField() {
        ProposedResume read = CvReader.read(GERMAN);

        assertEquals("Jürgen Öztürk", read.name().value());
        assertEquals("0221 998877", read.phone().value());
        assertEquals("Köln", read.city().value());
        assertEquals(
                List.of(
                        "Softwareentwickler, Rheinwerk GmbH, 2019-03 to -",
                        "Werkstudent, Stadtwerke Bonn, 2014-10 to 2019-02"),
                read.work().stream().map(CvReaderTest::said).toList());
        assertEquals("Universität Bonn", read.education().getFirst().value().institution());
        assertEquals(2, read.skills().size());
        assertEquals("Muttersprache", read.languages().getFirst().value().fluency());
    }

    @Test
    void eachValueNamesTheLinesItWasReadFrom() {
        ProposedResume read = CvReader.read(ENGLISH);

        assertEquals(List.of(new CvLine(1, "Nora Whitlock")), read.name().source());
        assertEquals(
                List.of(6, 7, 8),
                read.work().getFirst().source().stream().map(CvLine::number).toList());
        assertEquals(23, read.languages().getFirst().source().getFirst().number());
    }

    @Test
    void refereesAreNotTheCandidate() {
        ProposedResume read = CvReader.read(ENGLISH.replace(" | nora.whitlock@example.com", ""));

        assertNull(read.email());
    }

    @Test
    void aTitleAndAnEmployerWithoutASignBetweenThemAreToldApart() {
        Work work = job("""
                Experience
                07/2015 to Current
                HR Specialist Northwind Freight Ltd – Dayton, Ohio
                Answers questions about pay.
                """);

        assertEquals("HR Specialist", work.position());
        assertEquals("Northwind Freight Ltd", work.name());
        assertEquals("Dayton, Ohio", work.location());
    }

    @Test
    void whatDirectorsAreDirectorsOfBelongsToTheTitle() {
        Work work = job("""
                Work History
                Director of Information Technology , 11/2012 to Current
                Juniper Street – Dayton, Ohio
                """);

        assertEquals("Director of Information Technology", work.position());
        assertEquals("Juniper Street", work.name());
    }

    @Test
    void aSentenceThatMentionsDatesIsNoJob() {
        ProposedResume read = CvReader.read("""
                Experience
                Nurse, Bayview Hospital, 2010 - 2012
                Grew the ward by 6% in 2011.
                • Worked from 2010 to 2011 on the night shift
                I ran the clinic. From 2010 to 2012 it had 400 patients.
                """);

        assertEquals(1, read.work().size());
    }

    @Test
    void aNameBelowAColumnOfContactDetailsIsFound() {
        ProposedResume read = CvReader.read("""
                Contact
                priya@raman.example
                Skills
                Figma

                PRIYA RAMAN
                Product Designer
                Experience
                Product Designer | Lumen Labs | 2019 - 2022
                """);

        assertEquals("PRIYA RAMAN", read.name().value());
    }

    @Test
    void anEmptyTextAndOneWithoutACvGiveNoProposals() {
        assertTrue(CvReader.read("").isEmpty());
        assertTrue(CvReader.read("Invoice 4711\nTotal 12.00 EUR\n").isEmpty());
    }

    private static Work job(String cv) {
        return CvReader.read(cv).work().getFirst().value();
    }

    private static String said(Proposed<Work> proposed) {
        Work work = proposed.value();
        return "%s, %s, %s to %s"
                .formatted(
                        work.position(),
                        work.name(),
                        work.startDate().value(),
                        Optional.ofNullable(work.endDate())
                                .map(PartialDate::value)
                                .orElse("-"));
    }
}
