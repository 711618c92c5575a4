package org.jobwright.web.applications.exports;

import java.util.List;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.lists.ApplicantColumn;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.ListFile;

/** A list of applicants as a file: who they are, and the columns of the list. */
class ApplicantCsv {

    private final ListFile<ApplicantCard> file;
    private final List<StageOption> stages;
    private final PipelineLabels words;

    private ApplicantCsv(ListFile<ApplicantCard> file, List<StageOption> stages, PipelineLabels words) {
        this.file = file;
        this.stages = stages;
        this.words = words;
    }

    /** Adds the columns of a list to an empty file. */
    static ListFile<ApplicantCard> in(
            ListFile<ApplicantCard> file, PipelineAddress address, List<StageOption> stages, PipelineLabels words) {
        file.column("applications.exports.reference", person -> person.reference()
                        .value())
                .column("applications.pipeline.list.applicant", words::name)
                .column("applications.exports.about", words::line);
        address.shownColumns().forEach(new ApplicantCsv(file, stages, words)::add);
        return address.isClosed()
                ? file.column("applications.pipeline.decision.reason", ApplicantCard::rejectionReason)
                        .day("applications.pipeline.list.candidate-status-at", ApplicantCard::candidateStatusAt)
                : file;
    }

    private void add(ApplicantColumn column) {
        String name = column.key();
        switch (column) {
            case STAGE -> file.column(name, person -> words.stageName(stages, person.stage()));
            case DAYS_IN_STAGE ->
                file.column(name, person -> words.formats().daysAgo(person.stageSince(), words.now()));
            case CANDIDATE_STATUS -> file.column(name, ApplicantCard::candidateStatus);
            case MUST_HAVES -> file.column(name, words::mustHavesMet);
            case LOCATION -> file.column(name, ApplicantCard::location);
            case APPLIED -> file.day(name, ApplicantCard::appliedAt);
            case ANSWER -> file.column(name, this::answerBy);
        }
    }

    private String answerBy(ApplicantCard person) {
        if (!person.isWaiting()) {
            return null;
        }
        return person.keptOpenUntil() == null
                ? words.formats().isoDay(person.answerDueAt())
                : person.keptOpenUntil().toString();
    }
}
