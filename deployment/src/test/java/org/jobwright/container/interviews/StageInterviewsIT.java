package org.jobwright.container.interviews;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Candidacy;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.stages.ApplyPipelineTemplate;
import org.jobwright.services.applications.stages.ChangePipelineTemplate;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineQueries;
import org.jobwright.services.applications.stages.PipelineService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.applications.stages.ReviseStage;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.RemoveMember;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.interviews.StageInterviewQueries.Start;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage names a kit and the usual interviewers, and planning an interview begins with them. */
@ContainerTest
class StageInterviewsIT {

    @Inject
    private InterviewFixture fixture;

    @Inject
    private Harbour harbour;

    @Inject
    private PipelineService pipelines;

    @Inject
    private PipelineQueries stages;

    @Inject
    private PipelineTemplateService templates;

    @Inject
    private KitService kits;

    @Inject
    private StageInterviewQueries queries;

    @Inject
    private InterviewService interviews;

    @Inject
    private HandoverService handover;

    @Inject
    private OneRole oneRole;

    private Candidacy ada;
    private JobApplicationId id;
    private AccountId owen;
    private AccountId sol;
    private InterviewKitId kit;

    @BeforeEach
    void theFirstStageNamesAKitAndTwoInterviewers() throws Exception {
        ada = fixture.begin();
        id = ada.id();
        owen = ada.member(OrganizationRole.HIRING_MANAGER, "Owen Tate");
        sol = ada.member(OrganizationRole.INTERVIEWER, "Sol Greaves");
        kit = kit(ada.opening(), "Core talk");
        revise(kit.value(), owen, sol);
    }

    @Test
    void aPlanBeginsWithTheKitAndTheInterviewersOfTheStage() throws Exception {
        Start start = start();
        assertEquals(kit, start.kit());
        assertEquals(
                List.of(PanelSeat.of(owen, PanelPart.LEAD), PanelSeat.of(sol, PanelPart.INTERVIEWER)), start.panel());
        PlanInterview usual = fixture.command(fixture.soon());
        InterviewId planned = ada.asOwner(() -> interviews.plan(
                id,
                new PlanInterview(
                        usual.kind(),
                        usual.title(),
                        usual.start(),
                        usual.zone(),
                        usual.offset(),
                        usual.minutes(),
                        usual.place(),
                        usual.link(),
                        usual.forCandidate(),
                        usual.internal(),
                        start.kit(),
                        start.panel()),
                false));
        assertEquals(kit, fixture.one(planned).kit());
        assertEquals(2, fixture.one(planned).panel().size());
    }

    @Test
    void aStrangerIsNotKeptAsAUsualInterviewer() throws Exception {
        revise(kit.value(), owen, harbour.person());
        assertEquals(
                List.of(owen),
                ada.asOwner(() -> read().stages().getFirst().plan().panel()));
    }

    @Test
    void leaversAndPeopleWithoutARightAreLeftOut() throws Exception {
        AccountId viewer = ada.member(OrganizationRole.VIEWER, "Vi Ewer");
        AccountId stranger = harbour.person();
        AccountId leaver = ada.member(OrganizationRole.INTERVIEWER, "Lee Aver");
        revise(kit.value(), leaver, viewer, ada.candidate(), stranger, sol);
        ada.asOwner(() -> {
            handover.remove(new RemoveMember(ada.opening().organization(), leaver, null));
            return null;
        });
        assertEquals(List.of(PanelSeat.of(sol, PanelPart.LEAD)), start().panel());
    }

    @Test
    void anArchivedKitIsLeftOutAndMayStayInTheStage() throws Exception {
        ada.asOwner(() -> {
            kits.archive(kit, true);
            return null;
        });
        assertNull(start().kit());
        revise(kit.value(), owen);
        ada.asOwner(() -> {
            kits.archive(kit, false);
            return null;
        });
        assertEquals(kit, start().kit());
    }

    @Test
    void aStageNamesNoKitOfAnotherOrganization() throws Exception {
        InterviewKitId foreign = kit(harbour.opening(), "Foreign talk");
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> revise(foreign.value()));
            assertRefused(NOT_FOUND, () -> revise(UUID.randomUUID()));
            PipelineTemplateSummary template = template();
            assertRefused(
                    NOT_FOUND,
                    () -> change(
                            template,
                            template.stages().stream()
                                    .map(stage -> stage.interviewing(foreign.value(), List.of()))
                                    .toList()));
        });
    }

    @Test
    void aTemplateKeepsTheKitAndThePostingItsInterviewers() throws Exception {
        PipelineTemplateSummary template = template();
        assertEquals(kit.value(), template.stages().getFirst().kit());
        assertEquals(List.of(), template.stages().getFirst().panel());
        InterviewKitId other = kit(ada.opening(), "Other talk");
        change(
                template,
                template.stages().stream()
                        .map(stage -> stage.kind() == StageKind.NEW
                                ? stage.interviewing(other.value(), List.of(owen))
                                : stage)
                        .toList());
        PipelineTemplateSummary changed = found();
        ada.asOwner(() -> {
            pipelines.apply(new ApplyPipelineTemplate(
                    ada.opening().posting(), read().seenVersion(), changed.id(), changed.seenVersion(), Map.of()));
            return null;
        });
        assertEquals(other, start().kit());
        assertEquals(
                List.of(owen, sol),
                start().panel().stream().map(PanelSeat::account).toList());
    }

    @Test
    void whoDoesNotEditStagesReadsNothingOfThem() throws Exception {
        oneRole.during(() -> {
            assertRefused(
                    NOT_ALLOWED,
                    () -> Callers.asPerson(
                            owen, () -> queries.ofPosting(ada.opening().posting())));
            assertRefused(
                    NOT_ALLOWED,
                    () -> Callers.asPerson(
                            owen, () -> queries.ofTemplates(ada.opening().organization())));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(sol, () -> queries.start(id)));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(ada.candidate(), () -> queries.start(id)));
        });
        assertEquals(
                List.of("Owen Tate", "Sol Greaves"),
                ada.asOwner(() -> queries.ofPosting(ada.opening().posting())).colleagues().stream()
                        .filter(one ->
                                one.account().equals(owen) || one.account().equals(sol))
                        .map(one -> one.name())
                        .toList());
    }

    private Start start() throws Exception {
        return ada.asOwner(() -> queries.start(id));
    }

    private InterviewKitId kit(Opening opening, String name) throws Exception {
        KitContent content = new KitContent(
                "", 30, List.of(), List.of(new KitAttribute("Care", AttributeKind.SKILL, Map.of(), true)));
        return Callers.asPerson(
                opening.recruiter(), () -> kits.save(new SaveKit(opening.organization(), null, null, name, content)));
    }

    private void revise(UUID named, AccountId... panel) throws Exception {
        ada.asOwner(() -> {
            EditableStages now = read();
            EditableStages.EditableStage first = now.stages().getFirst();
            PlannedStage revised = first.plan().interviewing(named, List.of(panel));
            pipelines.revise(new ReviseStage(now.posting(), now.seenVersion(), first.id(), revised));
            return null;
        });
    }

    private EditableStages read() throws Exception {
        return stages.stages(ada.opening().reference()).orElseThrow();
    }

    private PipelineTemplateSummary template() throws Exception {
        ada.asOwner(() -> templates.save(new SavePipelineTemplate(ada.opening().posting(), "Talks")));
        return found();
    }

    private PipelineTemplateSummary found() throws Exception {
        return ada.asOwner(() -> stages.templates(ada.opening().organization())).getFirst();
    }

    private void change(PipelineTemplateSummary template, List<PlannedStage> changed) throws Exception {
        ada.asOwner(() -> {
            templates.change(
                    new ChangePipelineTemplate(template.id(), template.seenVersion(), template.name(), changed));
            return null;
        });
    }
}
