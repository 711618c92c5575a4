package org.jobwright.domain.interviews.kits;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What one version of a kit says. Kept as it is for the scorecards that use it.
 *
 * @param purpose what this interview is to find out; may be empty
 * @param minutes how long it takes, 5 to 480
 */
public record KitContent(String purpose, int minutes, List<KitQuestion> questions, List<KitAttribute> attributes)
        implements Serializable {

    public static final int MAX_PURPOSE = 500;
    public static final int FEWEST_MINUTES = 5;
    public static final int MOST_MINUTES = 480;
    public static final int MOST_QUESTIONS = 20;
    public static final int MOST_ATTRIBUTES = 12;

    public KitContent {
        purpose = TypedText.text(purpose);
        // What is empty is not stored.
        questions = questions == null ? List.of() : List.copyOf(questions);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
    }

    /** The attribute of a name; empty if it has none such. */
    public Optional<KitAttribute> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    /** Refuses what is not complete or too long, each problem at its field. */
    void require() {
        List<FieldProblem> problems = new ArrayList<>();
        if (purpose.length() > MAX_PURPOSE) {
            problems.add(tooLong("purpose", MAX_PURPOSE));
        }
        if (minutes < FEWEST_MINUTES || minutes > MOST_MINUTES) {
            problems.add(FieldProblem.of("minutes", "interviews.kit.minutes", FEWEST_MINUTES, MOST_MINUTES));
        }
        attributes(problems);
        questions(problems);
        InvalidInput.throwIfAny(problems);
    }

    private void attributes(List<FieldProblem> problems) {
        if (attributes.isEmpty() || attributes.size() > MOST_ATTRIBUTES) {
            problems.add(FieldProblem.of("attributes", "interviews.kit.attributes", MOST_ATTRIBUTES));
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < attributes.size(); i++) {
            KitAttribute attribute = attributes.get(i);
            String field = "attributes[" + i + "].";
            if (attribute.name().isBlank()) {
                problems.add(FieldProblem.of(field + "name", "interviews.kit.attribute.name"));
            } else if (attribute.name().length() > KitAttribute.MAX_NAME) {
                problems.add(tooLong(field + "name", KitAttribute.MAX_NAME));
            } else if (!names.add(attribute.name().toLowerCase(Locale.ROOT))) {
                problems.add(FieldProblem.of(field + "name", "interviews.kit.attribute.twice"));
            }
            attribute.anchors().forEach((rating, anchor) -> {
                if (anchor.length() > KitAttribute.MAX_ANCHOR) {
                    problems.add(tooLong(field + "anchors." + rating.name(), KitAttribute.MAX_ANCHOR));
                }
            });
        }
    }

    private void questions(List<FieldProblem> problems) {
        if (questions.size() > MOST_QUESTIONS) {
            problems.add(FieldProblem.of("questions", "interviews.kit.questions", MOST_QUESTIONS));
        }
        for (int i = 0; i < questions.size(); i++) {
            KitQuestion question = questions.get(i);
            String field = "questions[" + i + "].";
            if (question.text().isBlank()) {
                problems.add(FieldProblem.of(field + "text", "interviews.kit.question.text"));
            } else if (question.text().length() > KitQuestion.MAX_TEXT) {
                problems.add(tooLong(field + "text", KitQuestion.MAX_TEXT));
            }
            if (question.guide().length() > KitQuestion.MAX_GUIDE) {
                problems.add(tooLong(field + "guide", KitQuestion.MAX_GUIDE));
            }
            if (!question.attribute().isEmpty()
                    && attribute(question.attribute()).isEmpty()) {
                problems.add(FieldProblem.of(field + "attribute", "interviews.kit.question.attribute"));
            }
        }
    }

    private static FieldProblem tooLong(String field, int most) {
        return FieldProblem.of(field, "interviews.text.too-long", most);
    }
}
