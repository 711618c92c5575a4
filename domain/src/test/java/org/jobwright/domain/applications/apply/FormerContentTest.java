package org.jobwright.domain.applications.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.content.SentContent;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.junit.jupiter.api.Test;

class FormerContentTest {

    private static final Contact CONTACT = new Contact("Ines", "Carvalho", "ines@test.example", "", "Bristol");
    private static final DocumentId CV = DocumentId.next();

    private static final ScreeningQuestion LICENCE =
            question(QuestionType.BOOLEAN, "Do you hold a licence?", List.of(), ExpectedAnswer.YES);
    private static final ScreeningQuestion SHIFTS =
            question(QuestionType.MULTI, "Which shifts?", List.of("Early", "Late", "Night"), null);

    @Test
    void sameQuestionsKeepTheirAnswersInTheirOwnWords() {
        FormerContent former = sent(new Answer(LICENCE, List.of("yes")), new Answer(SHIFTS, List.of("Early", "Night")));
        ScreeningQuestion shouted =
                question(QuestionType.MULTI, "WHICH SHIFTS?", List.of("NIGHT", "EARLY", "LATE"), null);
        ApplicationContent draft = former.fill(List.of(LICENCE, shouted));
        assertEquals(List.of("yes"), draft.answerTo(LICENCE.label()));
        assertEquals(List.of("EARLY", "NIGHT"), draft.answerTo(shouted.label()));
        assertEquals(CONTACT, draft.contact());
        assertEquals("I keep signals working.", draft.coverLetter());
    }

    @Test
    void anotherTypeOrOtherOptionsAreAnotherQuestion() {
        FormerContent former = sent(new Answer(LICENCE, List.of("yes")), new Answer(SHIFTS, List.of("Early")));
        ScreeningQuestion typed = question(QuestionType.TEXT, LICENCE.label(), List.of(), null);
        ScreeningQuestion fewer = question(QuestionType.MULTI, SHIFTS.label(), List.of("Early", "Late"), null);
        ApplicationContent draft = former.fill(List.of(typed, fewer));
        assertEquals(List.of(), draft.answerTo(typed.label()));
        assertEquals(List.of(), draft.answerTo(fewer.label()));
    }

    @Test
    void confirmationsAreNeverTakenOver() {
        ApplicationContent draft = sent(new Answer(LICENCE, List.of("yes"))).fill(List.of(LICENCE));
        assertFalse(draft.letterConfirmed());
        assertFalse(draft.isConfirmed(LICENCE.label()));
    }

    @Test
    void aPartIsMarkedUntilItIsChanged() {
        List<ScreeningQuestion> questions = List.of(SHIFTS, LICENCE);
        FormerContent former = sent(new Answer(LICENCE, List.of("yes")), new Answer(SHIFTS, List.of("Early")));
        ApplicationContent draft = former.fill(questions);
        assertEquals(
                List.of(
                        new CopiedPart(CopiedPart.CONTACT, false),
                        new CopiedPart(CopiedPart.CV, false),
                        new CopiedPart(CopiedPart.COVER_LETTER, true),
                        new CopiedPart("answer-0", false),
                        new CopiedPart("answer-1", true)),
                former.unchanged(draft, CV, questions));
        ApplicationContent edited =
                new ApplicationContent(CONTACT, CvSource.UPLOAD, "Another letter.", draft.answers());
        assertEquals(
                List.of("contact", "answer-0", "answer-1"),
                former.unchanged(edited, DocumentId.next(), questions).stream()
                        .map(CopiedPart::field)
                        .toList());
    }

    @Test
    void aFileThatIsNotStoredAnyMoreIsNamed() {
        assertTrue(new FormerContent(sent().sent(), null).isCvGone());
        assertFalse(sent().isCvGone());
        SentContent withProfile = new SentContent(CONTACT, "", List.of(), Resume.EMPTY);
        assertFalse(new FormerContent(withProfile, null).isCvGone());
    }

    private static FormerContent sent(Answer... answers) {
        return new FormerContent(new SentContent(CONTACT, "I keep signals working.", List.of(answers), null), CV);
    }

    private static ScreeningQuestion question(
            QuestionType type, String label, List<String> options, ExpectedAnswer expected) {
        return new ScreeningQuestion(type, label, false, options, expected, null);
    }
}
