package org.jobwright.web.applications.stages;

import java.io.Serializable;
import java.util.Locale;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.stages.StagesChanged;
import org.jobwright.web.applications.words.PipelineLabels;

/** Why a change of stages was refused. */
record StageSentences(PipelineLabels words) implements Serializable {

    String of(RuleViolation refused) {
        return switch (refused) {
            case StagesChanged changed when changed.getChange() != null -> meanwhile(changed.getChange());
            case InvalidInput invalid
            when !invalid.getProblems().isEmpty() ->
                words.texts().of(invalid.getProblems().getFirst());
            default -> words.texts().of(refused);
        };
    }

    /** Who changed what, and when. */
    private String meanwhile(StagesChanged.Change change) {
        String stage = change.kind() == null ? "" : words.stage(change.kind(), change.name());
        return words.text(
                "applications.stages.meanwhile." + change.edit().name().toLowerCase(Locale.ROOT),
                change.actor(),
                stage,
                words.moment(change.at(), words.now()));
    }
}
