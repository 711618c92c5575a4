package org.jobwright.domain.applications.content;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What someone typed into the application form so far, valid or not; stored so that nothing has to be typed twice.
 *
 * @param letterConfirmed whether they ticked that a cover letter from an earlier application fits this one
 */
public record ApplicationContent(
        Contact contact, CvSource cvSource, String coverLetter, boolean letterConfirmed, List<GivenAnswer> answers)
        implements Serializable {

    public static final ApplicationContent EMPTY = new ApplicationContent(null, null, null, null);

    private static final int MAX_ANSWERS = 100;

    public ApplicationContent {
        contact = contact == null ? Contact.EMPTY : contact;
        cvSource = cvSource == null ? CvSource.UPLOAD : cvSource;
        coverLetter = TypedText.text(coverLetter);
        answers = answers == null
                ? List.of()
                : answers.stream().limit(MAX_ANSWERS).toList();
    }

    /** Content of which nothing came from an earlier application. */
    public ApplicationContent(Contact contact, CvSource cvSource, String coverLetter, List<GivenAnswer> answers) {
        this(contact, cvSource, coverLetter, false, answers);
    }

    /** The same, with the names of the attached files as the answers to file questions. */
    public ApplicationContent withFiles(List<ScreeningQuestion> questions, Map<String, String> names) {
        List<GivenAnswer> given = new ArrayList<>(answers);
        questions.stream()
                .filter(question -> question.type() == QuestionType.FILE)
                .map(ScreeningQuestion::label)
                .forEach(asked -> {
                    given.removeIf(answer -> answer.question().equals(asked));
                    if (names.containsKey(asked)) {
                        given.add(new GivenAnswer(asked, List.of(names.get(asked))));
                    }
                });
        return new ApplicationContent(contact, cvSource, coverLetter, letterConfirmed, given);
    }

    /** The answer to a question, by its text; empty if there is none. */
    public List<String> answerTo(String question) {
        return given(question).map(GivenAnswer::values).orElse(List.of());
    }

    /** Whether an answer from an earlier application was ticked as still right. */
    public boolean isConfirmed(String question) {
        return given(question).filter(GivenAnswer::confirmed).isPresent();
    }

    private Optional<GivenAnswer> given(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst();
    }

    /**
     * What was typed or ticked for one question.
     *
     * @param question its text; a reworded question is a different question
     * @param confirmed whether they ticked that an answer from an earlier application is still right
     */
    public record GivenAnswer(String question, List<String> values, boolean confirmed) implements Serializable {
        public GivenAnswer(String question, List<String> values) {
            this(question, values, false);
        }

        public GivenAnswer {
            question = TypedText.line(question);
            values = values == null
                    ? List.of()
                    : values.stream()
                            .limit(MAX_ANSWERS)
                            .map(TypedText::text)
                            .filter(value -> !value.isEmpty())
                            .toList();
        }
    }
}
