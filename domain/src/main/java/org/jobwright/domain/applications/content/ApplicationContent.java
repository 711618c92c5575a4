package org.jobwright.domain.applications.content;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.jobs.advert.QuestionType;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;

/**
 * What someone typed into the application form so far, right or wrong; kept so that nothing is typed twice.
 *
 * @param consent whether they agreed that the employer reads and keeps the application
 */
public record ApplicationContent(
        Contact contact, CvSource cvSource, String coverLetter, List<GivenAnswer> answers, boolean consent)
        implements Serializable {

    public static final ApplicationContent EMPTY = new ApplicationContent(null, null, null, null, false);

    private static final int MAX_ANSWERS = 100;

    public ApplicationContent {
        contact = contact == null ? Contact.EMPTY : contact;
        cvSource = cvSource == null ? CvSource.UPLOAD : cvSource;
        coverLetter = Typed.text(coverLetter);
        answers = answers == null
                ? List.of()
                : answers.stream().limit(MAX_ANSWERS).toList();
    }

    /** The same, with the names of the attached files as the answers to the questions that ask for one. */
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
        return new ApplicationContent(contact, cvSource, coverLetter, given, consent);
    }

    /** What was answered to a question, by its text; nothing when it was not. */
    public List<String> answerTo(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .map(GivenAnswer::values)
                .orElse(List.of());
    }

    /**
     * What was typed or ticked for one question.
     *
     * @param question its text; a question that was reworded is another question
     */
    public record GivenAnswer(String question, List<String> values) implements Serializable {
        public GivenAnswer {
            question = Typed.line(question);
            values = values == null
                    ? List.of()
                    : values.stream()
                            .limit(MAX_ANSWERS)
                            .map(Typed::text)
                            .filter(value -> !value.isEmpty())
                            .toList();
        }
    }
}
