package org.jobwright.web.applications.stages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.services.interviews.Colleague;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.interviews.kits.KitChoice;
import org.jobwright.web.shared.text.Texts;

/** The kit and the usual interviewers of stages, by name. */
record StageInterviewWords(Texts texts, StageInterviewQueries.Choices choices) implements Serializable {

    /** Templates name no people. */
    boolean namesPeople() {
        return choices.colleagues() != null;
    }

    List<Colleague> colleagues() {
        return choices.colleagues();
    }

    /** What can be chosen; a kit that was archived since can stay. */
    List<KitChoice> kits(PlannedStage plan) {
        List<KitChoice> offered = new ArrayList<>(choices.kits());
        if (plan.kit() != null && choices.kits().stream().noneMatch(one -> isKit(one, plan))) {
            offered.add(new KitChoice(
                    new InterviewKitId(plan.kit()), texts.get("applications.stages.interview.kit.archived"), 0));
        }
        return offered;
    }

    Optional<KitChoice> kit(PlannedStage plan) {
        return kits(plan).stream().filter(one -> isKit(one, plan)).findFirst();
    }

    /** Those who still can be in a panel, in the order in which they were chosen. */
    List<Colleague> panel(PlannedStage plan) {
        return !namesPeople()
                ? List.of()
                : plan.panel().stream()
                        .flatMap(account -> choices.colleagues().stream()
                                .filter(one -> one.account().equals(account)))
                        .toList();
    }

    /** The kit and the interviewers in a line; else what can be added. */
    String summary(PlannedStage plan) {
        String people =
                String.join(", ", panel(plan).stream().map(Colleague::name).toList());
        String all = String.join(
                " \u00b7 ",
                Stream.concat(kit(plan).stream().map(KitChoice::name), Stream.of(people))
                        .filter(word -> !word.isEmpty())
                        .toList());
        return all.isEmpty()
                ? texts.get("applications.stages.interview.add" + (namesPeople() ? "" : ".template"))
                : texts.get("applications.stages.interview.chosen", all);
    }

    private static boolean isKit(KitChoice one, PlannedStage plan) {
        return one.id().value().equals(plan.kit());
    }
}
