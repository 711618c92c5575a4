package org.jobwright.web.applications.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.lists.PipelineAddress;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ListFile;
import org.junit.jupiter.api.Test;

class ApplicantCsvTest {

    private static final Instant APPLIED = Instant.parse("2026-11-02T23:30:00Z");
    private static final Instant DUE = Instant.parse("2026-11-16T12:00:00Z");
    private static final StageOption STAGE = new StageOption(PipelineStageId.next(), StageKind.NEW, "@Desk");
    private static final ApplicationReference REFERENCE = new ApplicationReference("A-23456789");

    private final PipelineLabels words =
            new PipelineLabels(Texts.of(Language.EN), Formats.of(Language.EN, ZoneOffset.UTC), APPLIED, false);

    @Test
    void whatApplicantsWroteIsNoFormulaToASpreadsheet() {
        String line = line(card("=HYPERLINK(\"http://x\")", "+44 me, \"really\"", CandidateStatus.SUBMITTED));
        assertEquals(
                "A-23456789,\"'=HYPERLINK(\"\"http://x\"\")\",\"'+44 me, \"\"really\"\"\",'@Desk,Received,2026-11-02,2026-11-16",
                line);
    }

    @Test
    void aWithdrawnApplicantHasNoNameAndNoAnswerDue() {
        assertEquals(
                "A-23456789,Withdrawn application,,'@Desk,Withdrawn,2026-11-02,",
                line(card("", null, CandidateStatus.WITHDRAWN)));
    }

    @Test
    void columnsAreNamedAsOnThePage() {
        assertEquals(
                "\uFEFFReference,Applicant,About,Stage,Candidate sees,Applied,Answer due",
                file("", List.of()).strip());
    }

    @Test
    void chosenColumnsAreInTheFileInTheOrderOfTheList() {
        ApplicantCard ada = card("Ada", null, CandidateStatus.SUBMITTED);
        assertEquals(
                List.of("\uFEFFReference,Applicant,About,Days in stage,Must-haves", "A-23456789,Ada,,0,2 of 3"),
                file("columns=must_haves,days_in_stage", List.of(ada)).lines().toList());
    }

    @Test
    void closedOnesHaveTheirReasonAndDay() {
        assertEquals(
                List.of(
                        "\uFEFFReference,Applicant,About,Stage,Candidate sees,Reason,Date",
                        "A-23456789,Ada,,'@Desk,Not selected,,2026-11-02"),
                file("view=closed", List.of(card("Ada", null, CandidateStatus.NOT_SELECTED)))
                        .lines()
                        .toList());
    }

    private String line(ApplicantCard person) {
        return file("", List.of(person)).lines().skip(1).findFirst().orElseThrow();
    }

    private String file(String address, List<ApplicantCard> people) {
        ListFile<ApplicantCard> file = ApplicantCsv.in(
                new ListFile<>(words.texts(), words.formats()),
                PipelineAddress.read(QueryParameters.fromString(address)),
                List.of(STAGE),
                words);
        return new String(file.written(people), StandardCharsets.UTF_8);
    }

    private static ApplicantCard card(String name, String headline, CandidateStatus status) {
        return new ApplicantCard(
                JobApplicationId.next(),
                REFERENCE,
                name,
                headline,
                null,
                null,
                STAGE.id(),
                APPLIED,
                status,
                APPLIED,
                null,
                APPLIED,
                DUE,
                null,
                null,
                3,
                1,
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
