package org.jobwright.domain.applications.blind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private static final Contact ADA =
            new Contact("Ada Zo\u00eb", "M\u00fcller", "ada@home.example", "+44 20 7946 0991", "Leeds, UK");

    private final Mask mask = Mask.of("Applicant 7", sent(ADA), "Addy M.");

    private static SentContent sent(Contact contact) {
        return new SentContent(contact, "", List.of(), null);
    }

    private static Mask of(String first, String last) {
        return Mask.of("Applicant 7", sent(new Contact(first, last, "", "", "")), first + " " + last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I am Ada M\u00fcller, a nurse. | I am […], a nurse.
            ADA ZOE MUELLER | […]
            Dear Sir, my name is Ada. | Dear Sir, my name is […].
            Ms M\u00fcller led the ward. | […] led the ward.
            Frau Dr. M\u00fcller hat geleitet. | […] hat geleitet.
            Ada's team; M\u00fcllers Team | […]'s team; […] Team
            M \u00fc l l e r at work | […] at work
            Write to ada@home.example, please | Write to […], please
            See https://people.example/ada or www.ada.example. | See […] or […].
            github.com/adam | […]
            Call 020 7946 0991 at noon | Call […] at noon
            Phone 555 1234 | Phone […]
            (555) 010-4477 | […]
            Call +49 (0)30 1234567. | Call […].
            Born 3 May 1988 in Leeds | […] in Leeds
            Geboren am 3.5.1988 | […]
            Date of birth: 1988-05-03 | […]
            Age: 37, 37 years old | […], […]
            Gender: female, she/her | […], […]
            """)
    void hidesWhoWrote(String text, String shown) {
        assertEquals(shown, mask.text(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            From 2015 - 2019, then 01/2020 - 03/2024
            A budget of 1,250,000 and 3 wards
            Adaptable, and a member of the academy
            Dear Mr Smith
            """)
    void leavesOtherWords(String text) {
        assertEquals(text, mask.text(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I will mark the papers in May. | I will mark the papers in May.
            Will you read it? | Will you read it?
            Yours, Will | Yours, […]
            WILL MARK | […]
            Thank you, Will Mark | Thank you, […]
            """)
    void aNameThatIsAWordNeedsACapitalInsideASentence(String text, String shown) {
        assertEquals(shown, of("Will", "Mark").text(text));
    }

    @Test
    void namesOfTwoLettersAreHiddenBesideTheOtherName() {
        assertEquals("[…] is at home", of("Li", "Chen").text("Li Chen is at home"));
        assertEquals("[…] is at home", of("Bo", "Xu").text("Bo Xu is at home"));
        assertEquals("\u6211\u53eb[…]\u3002", of("\u660e", "\u674e\u660e").text("\u6211\u53eb\u674e\u660e\u3002"));
    }

    @Test
    void theApplicantActsUnderTheAlias() {
        assertEquals("Applicant 7", mask.actor("Addy M."));
        assertEquals("Owen Tate", mask.actor("Owen Tate"));
    }

    @Test
    void filesLoseTheirNames() {
        assertEquals("CV.pdf", mask.file("Ada-Mueller-2026.PDF"));
        assertEquals("CV", mask.file("ada"));
    }

    @Test
    void theContentKeepsWhatCounts() {
        Resume resume = new Resume(
                new Resume.Basics(
                        "Ada M\u00fcller",
                        "Nurse",
                        "ada@home.example",
                        "020",
                        "https://ada.example",
                        "Ada is a nurse.",
                        new Resume.Location("1 High Street", "LS1", "Leeds", "GB", null),
                        List.of(new Resume.OnlineProfile("LinkedIn", "adam", "https://linkedin.example/adam"))),
                List.of(new Resume.Work(
                        "Harbour Hospital",
                        "Leeds",
                        "Nurse",
                        "https://harbour.example",
                        new PartialDate("2015"),
                        new PartialDate("2019"),
                        "M\u00fcller was in charge.",
                        List.of("Prize for Ada"))),
                null,
                List.of(new Resume.Education(
                        "University of Leeds",
                        null,
                        "Nursing",
                        "Bachelor",
                        new PartialDate("2008"),
                        new PartialDate("2011"),
                        "1.0",
                        null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        ScreeningQuestion why = new ScreeningQuestion(QuestionType.TEXT, "Why?", false, List.of());
        ScreeningQuestion file = new ScreeningQuestion(QuestionType.FILE, "Licence", false, List.of());
        SentContent sent = new SentContent(
                ADA,
                "Yours, Ada",
                List.of(
                        new Answer(
                                why, List.of("I am Ada"), new Answer.Correction(List.of("I, Ada, am"), Instant.EPOCH)),
                        new Answer(file, List.of("ada-licence.png"))),
                resume);

        SentContent shown = mask.content(sent);

        String json = Json.write(shown).toLowerCase(Locale.ROOT);
        for (String canary : List.of(
                "ada", "m\u00fcller", "zo\u00eb", "home.example", "7946", "high street", "ls1", "2008", "2011")) {
            assertFalse(json.contains(canary), canary + " in " + json);
        }
        assertEquals("Applicant 7", shown.contact().fullName());
        assertEquals("Applicant 7", shown.resume().basics().name());
        assertEquals("GB", shown.resume().basics().location().countryCode());
        assertEquals("Harbour Hospital", shown.resume().work().getFirst().name());
        assertEquals("2015", shown.resume().work().getFirst().startDate().value());
        assertEquals(
                "University of Leeds", shown.resume().education().getFirst().institution());
        assertEquals(List.of("CV.png"), shown.answers().getLast().latest());
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 1988-05-03, […]",
        "DATE, 2027-01-04, 2027-01-04",
        "NUMBER, 1988, […]",
        "NUMBER, 442079460991, […]",
        "NUMBER, 45000, 45000",
        "NUMBER, 7.5, 7.5"
    })
    void daysAndNumbersThatTellAreHidden(QuestionType type, String given, String shown) {
        ScreeningQuestion asked = new ScreeningQuestion(type, "Which?", false, List.of());
        SentContent sent = new SentContent(ADA, "", List.of(new Answer(asked, List.of(given), null)), null);

        assertEquals(List.of(shown), mask.content(sent).answers().getFirst().latest());
    }

    @Test
    void aWordOfTheNameOfTheAccountIsHiddenWithACapitalLetter() {
        Mask alex = Mask.of("Applicant 7", sent(new Contact("Alex", "Berg", "", "", "")), "Alexandra Wardleader");

        assertEquals("[…] has led. A wardleader too.", alex.text("Alexandra has led. A wardleader too."));
    }

    @Test
    void noMaskHidesNothing() {
        SentContent sent = sent(ADA);

        assertSame(sent, Mask.NONE.content(sent));
        assertEquals("I am Ada", Mask.NONE.text("I am Ada"));
        assertEquals("ada.pdf", Mask.NONE.file("ada.pdf"));
        assertEquals("Ada", Mask.NONE.actor("Ada"));
        assertNull(mask.text(null));
    }
}
