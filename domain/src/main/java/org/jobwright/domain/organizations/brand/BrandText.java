package org.jobwright.domain.organizations.brand;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * A text of an organization about itself, for example how it is to work there.
 *
 * @param title of one line, at most {@value #MAX_TITLE} characters
 * @param text plain, at most {@value #MAX_TEXT} characters
 */
public record BrandText(String title, String text) implements Serializable {

    /** On one page. */
    public static final int MOST = 3;

    public static final int MAX_TITLE = 80;
    public static final int MAX_TEXT = 1000;

    public BrandText {
        title = title == null ? "" : title.strip().replaceAll("\\s+", " ");
        text = text == null ? "" : text.strip();
    }

    public boolean isEmpty() {
        return title.isEmpty() && text.isEmpty();
    }

    /**
     * The texts without empty ones; refuses halves and long ones.
     *
     * @throws InvalidInput with the place of each problem, such as {@code texts[1].title}
     */
    public static List<BrandText> checked(List<BrandText> texts) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            BrandText one = texts.get(i);
            if (!one.isEmpty()) {
                check(problems, "texts[" + i + "].title", one.title, MAX_TITLE);
                check(problems, "texts[" + i + "].text", one.text, MAX_TEXT);
            }
        }
        InvalidInput.throwIfAny(problems);
        return texts.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static void check(List<FieldProblem> problems, String field, String value, int longest) {
        if (value.isEmpty()) {
            problems.add(FieldProblem.of(field, "organizations.brand.text.half"));
        } else if (value.length() > longest) {
            problems.add(FieldProblem.of(field, "organizations.text.too-long", longest));
        }
    }
}
