package org.jobwright.web.applications.apply;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.ExpectedAnswer;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.web.shared.http.FileRoom;
import org.junit.jupiter.api.Test;

/** An answer belongs to the question that the person read. */
class MultipartApplicationTest {

    private static final String LICENCE = "Do you hold a driving licence?";
    private static final PostingToApply POSTING = posting(List.of(
            new ScreeningQuestion(QuestionType.BOOLEAN, LICENCE, true, null, ExpectedAnswer.YES, ""),
            new ScreeningQuestion(QuestionType.TEXT, "Why you?", false, null)));

    @Test
    void answersToTheQuestionsOfTheFormAreKept() throws IOException {
        MultipartApplication form = form(Map.of(
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
    void onlyAnswersToOtherQuestionsAreDropped() throws IOException {
        MultipartApplication form = form(Map.of("questions", "others", "answer-0", "yes", "coverLetter", "Dear all"));
        ApplicationContent content = form.content(POSTING);

        assertFalse(form.asks(POSTING));
        assertEquals(List.of(), content.answers());
        assertEquals("Dear all", content.coverLetter());
    }

    @Test
    void aFormWithoutItsQuestionsKeyAsksAgain() throws IOException {
        MultipartApplication form = form(Map.of("answer-0", "yes"));

        assertFalse(form.asks(POSTING));
        assertEquals(List.of(), form.content(POSTING).answers());
    }

    @Test
    void withoutQuestionsAnyFormWillDo() throws IOException {
        assertTrue(form(Map.of("questions", "others", "answer-0", "yes")).asks(posting(List.of())));
        assertTrue(form(Map.of("firstName", "Kim")).asks(posting(List.of())));
    }

    @Test
    void filesBelongToTheirFields() throws IOException {
        PostingToApply asking = posting(List.of(
                new ScreeningQuestion(QuestionType.FILE, "Your certificate?", true, null),
                new ScreeningQuestion(QuestionType.TEXT, "Why you?", false, null)));
        MultipartApplication form = parts(
                text("questions", ScreeningQuestion.keyOf(asking.questions()))
                        + file("cv", "cv.pdf", 10)
                        + file("attachments", "a.pdf", 10)
                        + file("attachments", "b.pdf", 10)
                        + file("answer-0", "certificate.pdf", 10)
                        + file("answer-1", "unasked.pdf", 10),
                new FileRoom(16 * FileRoom.PLACE));

        assertEquals("cv.pdf", form.files().cv().fileName());
        assertEquals(
                List.of(
                        "attachments null a.pdf",
                        "attachments null b.pdf",
                        "answer-0 Your certificate? certificate.pdf"),
                form.attachments(asking).added().stream()
                        .map(added -> added.field() + " " + added.question() + " "
                                + added.file().fileName())
                        .toList());
    }

    @Test
    void anEmptyFileInputIsNotAFile() throws IOException {
        MultipartApplication form = parts(file("cv", "", 0) + file("attachments", "", 0), new FileRoom(FileRoom.PLACE));
        assertNull(form.files().cv());
        assertEquals(List.of(), form.attachments(POSTING).added());
    }

    @Test
    void filesThatAreTooLargeTogetherAreDropped() throws IOException {
        int most = 10 * 1024 * 1024;
        MultipartApplication form = parts(
                file("cv", "cv.txt", most)
                        + file("attachments", "a.txt", most)
                        + file("attachments", "b.txt", most)
                        + text("firstName", "Kim"),
                new FileRoom(64 * FileRoom.PLACE));

        assertEquals(1, form.attachments(POSTING).added().size());
        assertEquals(
                List.of("applications.files.together"),
                form.files().refused().stream().map(FieldProblem::code).toList());
        assertEquals("Kim", form.content(POSTING).contact().firstName());
    }

    @Test
    void aFileThatIsTooLargeReturnsItsPlaces() throws IOException {
        int most = 10 * 1024 * 1024;
        FileRoom room = new FileRoom(26 * FileRoom.PLACE);
        try (FileRoom.Taken taken = room.open("192.0.2.1");
                FileRoom.Taken other = room.open("192.0.2.2")) {
            MultipartApplication form = parts(
                    file("cv", "cv.txt", most)
                            + file("attachments", "a.txt", most)
                            + file("attachments", "b.txt", most),
                    taken);

            assertEquals(1, form.files().refused().size());
            assertDoesNotThrow(() -> other.hold(6 * FileRoom.PLACE));
        }
    }

    @Test
    void manySmallFilesOnlyTakeThePlacesTheyFill() throws IOException {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            files.append(file("answer-" + i, "small.txt", 1));
        }
        MultipartApplication form = parts(files + text("firstName", "Kim"), new FileRoom(2 * FileRoom.PLACE));

        assertEquals(List.of(), form.files().refused());
        assertEquals(100, form.files().count());
        assertEquals(1, form.files().kilobytes());
        assertEquals("Kim", form.content(POSTING).contact().firstName());
    }

    @Test
    void filesOfUnknownFieldsAreIgnored() throws IOException {
        MultipartApplication form = parts(file("other", "other.txt", 3 * FileRoom.PLACE), new FileRoom(FileRoom.PLACE));

        assertEquals(List.of(), form.files().refused());
        assertEquals(0, form.files().count());
    }

    @Test
    void withoutRoomForAFileEverythingElseIsKept() throws IOException {
        FileRoom room = new FileRoom(2 * FileRoom.PLACE);
        MultipartApplication form = parts(
                file("cv", "cv.txt", FileRoom.PLACE)
                        + file("attachments", "large.txt", 3 * FileRoom.PLACE)
                        + file("attachments", "after.txt", 10)
                        + text("firstName", "Kim"),
                room);

        assertEquals("cv.txt", form.files().cv().fileName());
        assertEquals(List.of(), form.attachments(POSTING).added());
        assertEquals(
                List.of(FieldProblem.of("attachments", "shared.files.busy")),
                form.files().refused());
        assertEquals("Kim", form.content(POSTING).contact().firstName());

        MultipartApplication next = parts(file("cv", "next.txt", 2 * FileRoom.PLACE), room);
        assertEquals("next.txt", next.files().cv().fileName());
    }

    private static MultipartApplication parts(String parts, FileRoom room) throws IOException {
        try (FileRoom.Taken taken = room.open("192.0.2.1")) {
            return parts(parts, taken);
        }
    }

    private static MultipartApplication parts(String parts, FileRoom.Taken taken) throws IOException {
        return new MultipartApplication(
                new ByteArrayInputStream((parts + "--part--\r\n").getBytes(StandardCharsets.UTF_8)),
                "multipart/form-data; boundary=part",
                taken);
    }

    private static String text(String name, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String field, String name, int size) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n\r\n"
                + "a".repeat(size) + "\r\n";
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
                questions,
                null,
                null,
                null);
    }

    private static MultipartApplication form(Map<String, String> fields) throws IOException {
        return parts(
                fields.entrySet().stream()
                        .map(field -> text(field.getKey(), field.getValue()))
                        .collect(Collectors.joining()),
                new FileRoom(FileRoom.PLACE));
    }
}
