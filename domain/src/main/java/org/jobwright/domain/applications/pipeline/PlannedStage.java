package org.jobwright.domain.applications.pipeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.TypedText;

/**
 * What an employer says about a stage, of a posting or of a template.
 *
 * @param name the employer's own name; null if the usual name of the kind is used
 * @param hint what to do in this stage; null for none
 * @param goalDays within how many days people should leave it; null for no goal
 * @param kit the interview kit that planning an interview begins with; null for none. An id without a relation
 * @param panel the usual interviewers, the one who leads first; a template has none
 * @param documents what is usually asked for in this stage, such as "Work permit"; nobody is asked by a move
 */
public record PlannedStage(
        StageKind kind,
        String name,
        String hint,
        Integer goalDays,
        UUID kit,
        List<AccountId> panel,
        List<String> documents)
        implements Serializable {

    public static final int MAX_NAME = 60;
    public static final int MAX_HINT = 200;
    public static final int MAX_GOAL_DAYS = 60;
    public static final int MAX_PANEL = 10;
    public static final int MAX_DOCUMENTS = 5;
    public static final int MAX_DOCUMENT = 100;

    public PlannedStage {
        name = blankToNull(name);
        hint = blankToNull(hint);
        panel = panel == null
                ? List.of()
                : panel.stream().filter(Objects::nonNull).distinct().toList();
        documents = documents == null ? List.of() : lines(documents);
        List<FieldProblem> problems = new ArrayList<>();
        if (name != null && name.length() > MAX_NAME) {
            problems.add(FieldProblem.of("name", "applications.stage.name", MAX_NAME));
        }
        if (hint != null && hint.length() > MAX_HINT) {
            problems.add(FieldProblem.of("hint", "applications.stage.hint", MAX_HINT));
        }
        if (goalDays != null && (goalDays < 1 || goalDays > MAX_GOAL_DAYS)) {
            problems.add(FieldProblem.of("goalDays", "applications.stage.goal", MAX_GOAL_DAYS));
        }
        if (panel.size() > MAX_PANEL) {
            problems.add(FieldProblem.of("panel", "applications.stage.panel", MAX_PANEL));
        }
        if (documents.size() > MAX_DOCUMENTS || documents.stream().anyMatch(one -> one.length() > MAX_DOCUMENT)) {
            problems.add(FieldProblem.of("documents", "applications.stage.documents", MAX_DOCUMENTS, MAX_DOCUMENT));
        }
        InvalidInput.throwIfAny(problems);
    }

    /** A stage without a kit, usual interviewers and documents. */
    public PlannedStage(StageKind kind, String name, String hint, Integer goalDays) {
        this(kind, name, hint, goalDays, null, List.of(), List.of());
    }

    /** Without empty ones, and each once, however it is written. */
    private static List<String> lines(List<String> typed) {
        Set<String> seen = new HashSet<>();
        return typed.stream()
                .filter(Objects::nonNull)
                .map(TypedText::line)
                .filter(line -> !line.isEmpty() && seen.add(line.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String blankToNull(String text) {
        String line = TypedText.line(text);
        return line.isEmpty() ? null : line;
    }

    /** A stage with the usual name of its kind. */
    public static PlannedStage usual(StageKind kind) {
        return new PlannedStage(kind, null, null, null);
    }

    /** The same stage with another kit and other usual interviewers. */
    public PlannedStage interviewing(UUID newKit, List<AccountId> newPanel) {
        return new PlannedStage(kind, name, hint, goalDays, newKit, newPanel, documents);
    }

    /** The same stage, in which other documents are usually asked for. */
    public PlannedStage asking(List<String> newDocuments) {
        return new PlannedStage(kind, name, hint, goalDays, kit, panel, newDocuments);
    }

    /** The same stage under another name, with another hint and goal. */
    public PlannedStage described(String newName, String newHint, Integer newGoal) {
        return new PlannedStage(kind, newName, newHint, newGoal, kit, panel, documents);
    }

    /** The same words about a stage of another kind. */
    PlannedStage of(StageKind other) {
        return new PlannedStage(other, name, hint, goalDays, kit, panel, documents);
    }

    /** The kind and the name in lower case: two stages side by side never have the same. */
    String folded() {
        return name == null ? kind.name() : name.toLowerCase(Locale.ROOT);
    }

    /** The same stage for a reader, whatever its hint and goal; the first and the last are in every pipeline. */
    public boolean isSameAs(PlannedStage other) {
        return kind == other.kind
                && (kind == StageKind.NEW || kind == StageKind.HIRED || folded().equals(other.folded()));
    }

    /** Where people in this stage most likely go in a plan: to the same stage, else to the last one before it. */
    public int placeIn(List<PlannedStage> plan) {
        int place = 0;
        for (int i = 0; i < plan.size(); i++) {
            if (plan.get(i).isSameAs(this)) {
                return i;
            }
            if (plan.get(i).kind().compareTo(kind) <= 0 && plan.get(i).kind() != StageKind.HIRED) {
                place = i;
            }
        }
        return place;
    }
}
