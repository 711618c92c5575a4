package org.jobwright.web.applications.exports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.text.CsvFile;

/** What the list says of each applicant, in the reader's words; days are written as 2026-11-27. */
class ApplicantCsv {

    private final PipelineLabels words;
    private final Map<PipelineStageId, String> stages;

    ApplicantCsv(List<StageOption> stages, PipelineLabels words) {
        this.words = words;
        this.stages = stages.stream().collect(Collectors.toMap(StageOption::id, words::stage));
    }

    byte[] write(List<ApplicantCard> people) {
        CsvFile file = new CsvFile(Stream.of(
                        "applications.exports.reference",
                        "applications.pipeline.list.applicant",
                        "applications.exports.about",
                        "applications.pipeline.list.stage",
                        "applications.pipeline.list.candidate-status",
                        "applications.pipeline.decision.reason",
                        "applications.pipeline.list.applied",
                        "applications.pipeline.list.answer",
                        "applications.exports.missed")
                .map(words::text)
                .toList());
        people.forEach(person -> file.row(row(person)));
        return file.written();
    }

    private List<?> row(ApplicantCard person) {
        return Arrays.asList(
                person.reference().value(),
                words.name(person),
                words.line(person),
                stages.getOrDefault(person.stage(), ""),
                words.texts().of(person.candidateStatus()),
                person.rejectionReason() == null ? null : words.texts().of(person.rejectionReason()),
                words.formats().isoDay(person.appliedAt()),
                person.isWaiting() ? answerBy(person) : null,
                person.mustHavesMissed());
    }

    private String answerBy(ApplicantCard person) {
        return person.keptOpenUntil() == null
                ? words.formats().isoDay(person.answerDueAt())
                : person.keptOpenUntil().toString();
    }
}
