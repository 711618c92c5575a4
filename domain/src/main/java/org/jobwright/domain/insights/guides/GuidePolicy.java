package org.jobwright.domain.insights.guides;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * Whether a guide is complete enough to publish, and its figures are possible. A draft needs only a title. {@link
 * GuideTextPolicy} checks the text of each language, {@link GuideFigurePolicy} figures and codes.
 */
public final class GuidePolicy {

    public static final int MIN_TITLE = 3;
    public static final int MAX_TITLE = 80;
    public static final int MIN_SUMMARY = 50;
    public static final int MAX_SUMMARY = 400;
    public static final int MAX_LINE = 300;
    public static final int MAX_LINES = 40;
    public static final int MAX_TEXT = 4_000;

    private GuidePolicy() {}

    /** What must be corrected; fields are named as in the JSON of {@link GuideContent}. */
    public static List<FieldProblem> review(GuideContent guide, Instant now) {
        GuideProblems problems = new GuideProblems();
        new GuideFigurePolicy(problems, YearMonth.from(now.atZone(ZoneOffset.UTC))).review(guide);
        guide.texts()
                .forEach((language, text) -> new GuideTextPolicy(problems, "texts." + language + ".").review(text));
        return problems.found();
    }

    /** Throws what {@link #review} finds. */
    public static void requireComplete(GuideContent guide, Instant now) {
        InvalidInput.throwIfAny(review(guide, now));
    }

    /** The only requirement for a draft. */
    static void requireTitle(String title) {
        if (!isTitle(title)) {
            throw new InvalidInput(
                    FieldProblem.of("texts.EN.title", "insights.guides.title.length", MIN_TITLE, MAX_TITLE));
        }
    }

    /** Counted in characters as people see them, and as the database does. */
    static boolean isTitle(String title) {
        int length = title.codePointCount(0, title.length());
        return length >= MIN_TITLE && length <= MAX_TITLE;
    }
}
