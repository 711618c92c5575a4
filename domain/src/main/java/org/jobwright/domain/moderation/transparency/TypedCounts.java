package org.jobwright.domain.moderation.transparency;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * What no program here counts, and an administrator types.
 *
 * @param ordersToAct orders of authorities to act against something illegal
 * @param ordersForInformation orders of authorities to give information about somebody
 * @param disputes before out-of-court dispute settlement bodies
 * @param reviewersEn who decides about reports and appeals, and what they are trained in; in English
 * @param reviewersDe the same in German
 */
public record TypedCounts(
        int ordersToAct, int ordersForInformation, int disputes, String reviewersEn, String reviewersDe)
        implements Serializable {

    public static final int MAX_COUNT = 1_000_000;
    public static final int MAX_WORDS = 2_000;

    public static final TypedCounts NONE = new TypedCounts(0, 0, 0, "", "");

    public TypedCounts {
        reviewersEn = words(reviewersEn);
        reviewersDe = words(reviewersDe);
        List<FieldProblem> problems = new ArrayList<>();
        check(problems, "ordersToAct", ordersToAct);
        check(problems, "ordersForInformation", ordersForInformation);
        check(problems, "disputes", disputes);
        check(problems, "reviewersEn", reviewersEn);
        check(problems, "reviewersDe", reviewersDe);
        InvalidInput.throwIfAny(problems);
    }

    /** Everyone may read who decides, in both languages, so nothing is published without it. */
    public void requireComplete() {
        List<FieldProblem> problems = new ArrayList<>();
        require(problems, "reviewersEn", reviewersEn);
        require(problems, "reviewersDe", reviewersDe);
        InvalidInput.throwIfAny(problems);
    }

    private static String words(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static void check(List<FieldProblem> problems, String field, int count) {
        if (count < 0 || count > MAX_COUNT) {
            problems.add(FieldProblem.of(field, "moderation.year.count.range", MAX_COUNT));
        }
    }

    private static void check(List<FieldProblem> problems, String field, String words) {
        if (words.length() > MAX_WORDS) {
            problems.add(FieldProblem.of(field, "moderation.year.words.too-long", MAX_WORDS));
        }
    }

    private static void require(List<FieldProblem> problems, String field, String words) {
        if (words.isEmpty()) {
            problems.add(FieldProblem.of(field, "moderation.year.words.required"));
        }
    }
}
