package org.jobwright.web.applications.lists;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.Chip;
import org.jobwright.web.applications.words.PipelineLabels;

/** The columns that a reader may choose for a list of applicants, in their order. */
public enum ApplicantColumn {
    STAGE("applications.pipeline.list.stage"),
    DAYS_IN_STAGE("applications.pipeline.list.days"),
    CANDIDATE_STATUS("applications.pipeline.list.candidate-status"),
    MUST_HAVES("applications.pipeline.list.must-haves"),
    LOCATION("applications.pipeline.list.location"),
    APPLIED("applications.pipeline.list.applied"),
    ANSWER("applications.pipeline.list.answer");

    /** Those shown until a reader chooses others. */
    static final Set<ApplicantColumn> USUAL = Set.of(STAGE, CANDIDATE_STATUS, APPLIED, ANSWER);

    /** Nobody waits for an answer there. */
    static final Set<ApplicantColumn> OF_CLOSED = Set.of(STAGE, CANDIDATE_STATUS);

    private final String header;

    ApplicantColumn(String header) {
        this.header = header;
    }

    String header(PipelineLabels words) {
        return words.text(header);
    }

    /** The text with its name. */
    public String key() {
        return header;
    }

    /** What it says of an applicant on paper. */
    String onPaper(ApplicantCard person, List<StageOption> stages, PipelineLabels words) {
        return switch (this) {
            case STAGE -> words.stageName(stages, person.stage());
            case DAYS_IN_STAGE -> words.formats().number(words.formats().daysAgo(person.stageSince(), words.now()));
            case CANDIDATE_STATUS -> words.texts().of(person.candidateStatus());
            case MUST_HAVES -> words.mustHavesMet(person);
            case LOCATION -> Objects.requireNonNullElse(person.location(), "");
            case APPLIED -> words.formats().day(person.appliedAt());
            case ANSWER -> words.chip(person).map(Chip.Content::sentence).orElse("");
        };
    }
}
