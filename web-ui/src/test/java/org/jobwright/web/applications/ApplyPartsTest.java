package org.jobwright.web.applications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.ApplicationContent;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.QuestionType;
import org.jobwright.domain.jobs.ScreeningQuestion;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.PostingToApply;
import org.junit.jupiter.api.Test;

/** An answer belongs to the question that the person read. */
class ApplyPartsTest {

    private static final String LICENCE = "Do you hold a driving licence?";
    private static final PostingToApply POSTING = posting(List.of(
            new ScreeningQuestion(QuestionType.BOOLEAN, LICENCE, true, null, true),
            new ScreeningQuestion(QuestionType.TEXT, "Why you?", false, null, false)));

    @Test
    void answersToTheQuestionsOfTheFormAreKept() throws IOException {
        ApplyParts form = form(Map.of(
                "questions",
                ScreeningQuestion.keyOf(POSTING.questions()),
                "answer-0",
                "yes",
                "answer-1",
                "I know axle counters."));

        assertTrue(form.asks(POSTING));
        assertEquals(List.of("yes"), form.content(POSTING).answerTo(LICENCE));
        assertEquals(List.of("I know axle counters."), form.content(POSTING).answerTo("Why you?"));
    }

    @Test
    void answersToOtherQuestionsAreDroppedAndNothingElse() throws IOException {
        ApplyParts form =
                form(Map.of("questions", "others", "answer-0", "yes", "coverLetter", "Dear all", "consent", "true"));
        ApplicationContent content = form.content(POSTING);

        assertFalse(form.asks(POSTING));
        assertEquals(List.of(), content.answers());
        assertEquals("Dear all", content.coverLetter());
        assertTrue(content.consent());
    }

    @Test
    void aFormThatDoesNotSayWhatItAskedAsksAgain() throws IOException {
        ApplyParts form = form(Map.of("answer-0", "yes"));

        assertFalse(form.asks(POSTING));
        assertEquals(List.of(), form.content(POSTING).answers());
    }

    @Test
    void withoutQuestionsAnyFormWillDo() throws IOException {
        assertTrue(form(Map.of("questions", "others", "answer-0", "yes")).asks(posting(List.of())));
        assertTrue(form(Map.of("firstName", "Kim")).asks(posting(List.of())));
    }

    private static PostingToApply posting(List<ScreeningQuestion> questions) {
        return new PostingToApply(
                JobPostingId.next(),
                "JW-2026-000001",
                "Signal Technician",
                2,
                OrganizationId.next(),
                "Harbour Rail",
                false,
                14,
                questions);
    }

    private static ApplyParts form(Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> "--part\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                        + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--part--\r\n"));
        return new ApplyParts(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), "multipart/form-data; boundary=part");
    }
}
