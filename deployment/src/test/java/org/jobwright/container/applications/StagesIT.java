package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageEdit;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.BoardChangeQueries;
import org.jobwright.services.applications.pipeline.BoardChanges;
import org.jobwright.services.applications.stages.AddStage;
import org.jobwright.services.applications.stages.ApplyPipelineTemplate;
import org.jobwright.services.applications.stages.ArchiveStage;
import org.jobwright.services.applications.stages.ChangePipelineTemplate;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineQueries;
import org.jobwright.services.applications.stages.PipelineService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.applications.stages.ReorderStages;
import org.jobwright.services.applications.stages.RestoreStage;
import org.jobwright.services.applications.stages.ReviseStage;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.jobwright.services.applications.stages.StagesChanged;
import org.jobwright.services.applications.tags.TagQueries;
import org.jobwright.services.messages.MessageTemplateQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stages of a posting while people are in them, and two people at the same board. */
@ContainerTest
class StagesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private PipelineService pipelines;

    @Inject
    private PipelineQueries stages;

    @Inject
    private PipelineTemplateService templates;

    @Inject
    private TagQueries tags;

    @Inject
    private MessageTemplateQueries messages;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private BoardChangeQueries boards;

    @Inject
    private CandidateApplicationService mine;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private ApplicationReference reference;
    private JobApplicationId id;

    @BeforeEach
    void someoneApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        reference = harbour.apply(opening, candidate, "Ada");
        id = card().id();
    }

    /** The palette offers these pages to the same members. */
    @Test
    void whoRecruitsReadsTheTemplatesOfStagesAndTheVocabularyOfTags() throws Exception {
        for (OrganizationRole role : OrganizationRole.values()) {
            AccountId member = harbour.member(opening.organization(), role);
            Callers.asPerson(member, () -> messages.templates(opening.organization()));
            Callers.Command readStages = () -> Callers.asPerson(member, () -> stages.templates(opening.organization()));
            Callers.Command readTags = () -> Callers.asPerson(member, () -> tags.vocabulary(opening.organization()));
            for (Callers.Command read : List.of(readStages, readTags)) {
                if (role.mayRecruit()) {
                    read.run();
                } else {
                    assertRefused(NOT_ALLOWED, read::run);
                }
            }
        }
    }

    @Test
    void archivingAStageMovesItsPeopleAndRestoringItBringsThemBack() throws Exception {
        move(1);
        Instant since = card().stageSince();
        PipelineStageId screening = stage(1);
        PipelineStageId phone = add(StageKind.SCREENING, "Phone screen");
        assertRefused(
                "applications.stage.not-empty", () -> asRecruiter(() -> pipelines.archive(archive(screening, null))));
        assertEquals(1, asRecruiter(() -> pipelines.archive(archive(screening, phone))));
        assertEquals(phone, card().stage());
        assertEquals(since, card().stageSince(), "both stages have the same purpose");
        assertEquals(3, steps());
        asRecruiter(() -> pipelines.restore(new RestoreStage(opening.posting(), seen(), screening, 1)));
        assertEquals(screening, card().stage());
        assertEquals(since, card().stageSince());
        assertEquals(screening, read().stages().get(1).id());
    }

    @Test
    void aPersonMovedOnMeanwhileStaysWhenAStageIsRestored() throws Exception {
        move(1);
        PipelineStageId screening = stage(1);
        asRecruiter(() -> pipelines.archive(archive(screening, stage(0))));
        move(1);
        PipelineStageId interview = card().stage();
        asRecruiter(() -> pipelines.restore(new RestoreStage(opening.posting(), seen(), screening, 1)));
        assertEquals(interview, card().stage());
    }

    @Test
    void theSecondEditorLearnsWhoChangedWhat() throws Exception {
        AccountId colleague = colleague("Owen Tate", "RECRUITER");
        ReviseStage seenTooEarly = new ReviseStage(
                opening.posting(), seen(), stage(1), new PlannedStage(StageKind.SCREENING, "Calls", null, 3));
        PipelineStageId interview = stage(2);
        long seen = seen();
        Callers.asPerson(
                colleague,
                () -> pipelines.revise(new ReviseStage(
                        opening.posting(), seen, interview, new PlannedStage(StageKind.INTERVIEW, "Talk", "", null))));
        StagesChanged stale =
                assertThrows(StagesChanged.class, () -> asRecruiter(() -> pipelines.revise(seenTooEarly)));
        assertEquals("Owen Tate", stale.getChange().actor());
        assertEquals(StageEdit.REVISED, stale.getChange().edit());
        assertEquals("Talk", stale.getChange().name());
    }

    @Test
    void stagesChangePlacesAndKeepTheirRules() throws Exception {
        PipelineStageId test = add(StageKind.SCREENING, "Test");
        List<PipelineStageId> order = List.of(stage(0), test, stage(1), stage(3), stage(4), stage(5));
        asRecruiter(() -> pipelines.reorder(new ReorderStages(opening.posting(), seen(), order)));
        assertEquals(test, stage(1));
        assertRefused("applications.stage.name.taken", () -> add(StageKind.OFFER, "TEST"));
    }

    @Test
    void aMemberWhoAppliedDoesNotLearnInWhichStageTheyAre() throws Exception {
        AccountId member = colleague("Nia Price", "RECRUITER");
        ApplicationReference own = harbour.apply(opening, member, "Nia");
        move(1);
        ApplicantCard theirs = asRecruiter(() -> queries.details(own)).applicant();
        MoveApplications both =
                new MoveApplications(List.of(new PlacedApplication(theirs.id(), theirs.stage())), stage(1));
        asRecruiter(() -> reviews.move(both));
        ArchiveStage archive = archive(stage(1), null);
        RuleViolation refused =
                assertThrows(RuleViolation.class, () -> Callers.asPerson(member, () -> pipelines.archive(archive)));
        assertEquals(List.of(1), refused.getArguments());
        move(0);
        ArchiveStage seeminglyEmpty = archive(stage(1), null);
        assertEquals(0, Callers.asPerson(member, () -> pipelines.archive(seeminglyEmpty)));
        assertEquals(
                0,
                rows.count(
                        "from job_application a join pipeline_stage s on s.id = a.stage_id"
                                + " where a.reference = ? and s.archived_at is not null",
                        own.value()));
    }

    @Test
    void aTemplateIsOfferedForThePostingsWhoseStagesOneMayChange() throws Exception {
        AccountId outside = colleague("Nia Price", "RECRUITER");
        assertEquals(
                1,
                Callers.asPerson(outside, () -> stages.openPostings(opening.organization()))
                        .size());
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        assertEquals(List.of(), Callers.asPerson(outside, () -> stages.openPostings(opening.organization())));
        assertEquals(
                1,
                asRecruiter(() -> stages.openPostings(opening.organization())).size());
    }

    @Test
    void nobodyIsHiredByArchivingTheirStage() throws Exception {
        move(1);
        ArchiveStage intoTheLast = archive(stage(1), stage(4));
        assertRefused("applications.stage.target", () -> asRecruiter(() -> pipelines.archive(intoTheLast)));
    }

    @Test
    void whoIsTakenUpAgainIsInAStageOnTheBoard() throws Exception {
        move(1);
        asRecruiter(() -> reviews.proposeDecision(
                ProposeDecision.reject(List.of(id), RejectionReason.MORE_EXPERIENCE_NEEDED, null, true)));
        ArchiveStage archive = archive(stage(1), null);
        asRecruiter(() -> pipelines.archive(archive));
        asRecruiter(() -> reviews.reopen(id, null));
        assertEquals(stage(0), card().stage());
    }

    @Test
    void onlyWhoMayEditStagesDoes() throws Exception {
        AddStage command =
                new AddStage(opening.posting(), seen(), new PlannedStage(StageKind.OFFER, "Contract", null, null));
        AccountId manager = colleague("Mia Holt", "HIRING_MANAGER");
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(manager, () -> pipelines.add(command)));
    }

    @Test
    void nobodyIsPutIntoAStageThatIsBeingArchived() throws Exception {
        PipelineStageId screening = stage(1);
        MoveApplications move = new MoveApplications(List.of(new PlacedApplication(id, card().stage())), screening);
        ArchiveStage archive = archive(screening, stage(0));
        AccountId recruiter = opening.recruiter();
        race.second(
                () -> Callers.asPerson(recruiter, () -> pipelines.archive(archive)),
                () -> Callers.asPerson(recruiter, () -> {
                    BulkOutcome outcome = reviews.move(move);
                    assertEquals(
                            "applications.stage.archived",
                            outcome.refused().getFirst().reason().getCode());
                    return null;
                }));
        assertEquals(stage(0), card().stage());
    }

    @Test
    void ofTwentyParallelMovesOfOneCardOneIsDoneAndTheOthersLearnByWhom() throws Exception {
        AccountId colleague = colleague("Owen Tate", "RECRUITER");
        List<PlacedApplication> seen = List.of(new PlacedApplication(id, card().stage()));
        MoveApplications move = new MoveApplications(seen, stage(1));
        Race.Outcomes<BulkOutcome> outcomes =
                race.many(20, () -> Callers.asPerson(colleague, () -> reviews.move(move)));
        assertEquals(List.of(), outcomes.refusals());
        assertEquals(
                1,
                outcomes.answers().stream().filter(one -> !one.done().isEmpty()).count());
        List<BulkOutcome.Refusal> refused = outcomes.answers().stream()
                .flatMap(one -> one.refused().stream())
                .toList();
        assertEquals(19, refused.size());
        refused.forEach(one -> assertEquals("Owen Tate", one.meanwhile().actor()));
        assertEquals(2, steps());
    }

    @Test
    void nobodyIsMovedIntoTheLastStageOrOutOfIt() throws Exception {
        MoveApplications hired = new MoveApplications(List.of(new PlacedApplication(id, card().stage())), stage(4));
        BulkOutcome refused = asRecruiter(() -> reviews.move(hired));
        assertEquals(
                "applications.stage.hired",
                refused.refused().getFirst().reason().getCode());
        asRecruiter(
                () -> reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.OFFER, null, true)));
        PipelineStageId offer = card().stage();
        BulkOutcome hire = asRecruiter(() ->
                reviews.proposeDecision(ProposeDecision.advance(List.of(id), CandidateStatus.HIRED, null, false)));
        assertEquals(stage(4), card().stage());
        MoveApplications away = new MoveApplications(List.of(new PlacedApplication(id, stage(4))), stage(1));
        assertEquals(
                "applications.stage.hire-pending",
                asRecruiter(() -> reviews.move(away))
                        .refused()
                        .getFirst()
                        .reason()
                        .getCode());
        asRecruiter(() -> reviews.undoDecision(List.of(new SeenDecision(id, hire.at()))));
        assertEquals(offer, card().stage(), "the hire and its move are undone together");
    }

    @Test
    void whoMovesSomebodyThatWithdrewLearnsWhen() throws Exception {
        MoveApplications move = new MoveApplications(List.of(new PlacedApplication(id, card().stage())), stage(1));
        Callers.asPerson(candidate, () -> mine.withdraw(reference));
        RuleViolation reason =
                asRecruiter(() -> reviews.move(move)).refused().getFirst().reason();
        assertEquals("applications.over", reason.getCode());
        assertEquals(CandidateStatus.WITHDRAWN, reason.getArguments().getFirst());
        assertTrue(reason.getArguments().getLast() instanceof Instant);
    }

    @Test
    void aTemplateReplacesTheStagesOfAPostingAndNeverChangesItAgain() throws Exception {
        move(2);
        asRecruiter(() -> templates.save(new SavePipelineTemplate(opening.posting(), "Short")));
        List<PlannedStage> plan = List.of(
                PlannedStage.usual(StageKind.NEW),
                new PlannedStage(StageKind.INTERVIEW, "On site", "At the yard", 7),
                PlannedStage.usual(StageKind.HIRED));
        change(plan);
        assertEquals(5, read().stages().size(), "a template is copied");
        PipelineTemplateSummary template = template();
        PipelineStageId interview = card().stage();
        assertRefused(
                "applications.stage.not-empty",
                () -> asRecruiter(() -> pipelines.apply(new ApplyPipelineTemplate(
                        opening.posting(), seen(), template.id(), template.seenVersion(), Map.of()))));
        asRecruiter(() -> pipelines.apply(new ApplyPipelineTemplate(
                opening.posting(), seen(), template.id(), template.seenVersion(), Map.of(interview, 1))));
        assertEquals(plan, read().plan());
        assertEquals(stage(1), card().stage());
        assertEquals(
                List.of("NEW", "INTERVIEW", "INTERVIEW"),
                rows.texts(
                        "select s.kind from stage_change c join pipeline_stage s on s.id = c.stage_id"
                                + " where c.application_id = ? order by c.at, c.id",
                        id.value()));
    }

    @Test
    void newPostingsStartWithTheDefaultTemplate() throws Exception {
        add(StageKind.INTERVIEW, "On site");
        asRecruiter(() -> templates.save(new SavePipelineTemplate(opening.posting(), "Drivers")));
        asRecruiter(() -> {
            templates.useForNewPostings(template().id(), true);
            return null;
        });
        var posting = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        String second = harbour.reference(posting);
        assertEquals(
                "On site",
                asRecruiter(() -> stages.stages(second))
                        .orElseThrow()
                        .stages()
                        .get(3)
                        .plan()
                        .name());
    }

    @Test
    void aBoardTellsWhatOthersDidSinceItWasRead() throws Exception {
        AccountId colleague = colleague("Owen Tate", "RECRUITER");
        Instant since = Instant.now().minusSeconds(60);
        BoardChanges read = asRecruiter(() -> boards.changes(opening.reference(), since));
        MoveApplications move = new MoveApplications(List.of(new PlacedApplication(id, card().stage())), stage(1));
        Callers.asPerson(colleague, () -> reviews.move(move));
        BoardChanges now = asRecruiter(() -> boards.changes(opening.reference(), since));
        assertEquals(Map.of("Owen Tate", 1L), now.since(read).byName());
        assertEquals(
                0,
                Callers.asPerson(colleague, () -> boards.changes(opening.reference(), since))
                        .byName()
                        .size());
    }

    @Test
    void aBoardShowsOnlyWhoMatchesTheFilter() throws Exception {
        harbour.apply(opening, harbour.person(), "Bela");
        var all = asRecruiter(() -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD, 5, Map.of()));
        assertEquals(2, all.stages().getFirst().count());
        var found = asRecruiter(
                () -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD.withWords("bela"), 5, Map.of()));
        assertEquals(1, found.stages().getFirst().count());
        assertTrue(found.stages().getFirst().cards().getFirst().name().startsWith("Bela"));
    }

    @Test
    void aCandidateSeesNoStageButTheFirst() throws Exception {
        List<String> kinds = rows.as(
                Rows.Caller.person(candidate),
                connection -> Rows.texts(
                        connection,
                        "select kind from pipeline_stage where posting_id = ?",
                        opening.posting().value()));
        assertEquals(List.of("NEW"), kinds);
        assertFalse(asRecruiter(() -> stages.stages(opening.reference())).isEmpty());
    }

    private AccountId colleague(String name, String role) throws Exception {
        AccountId colleague = harbour.person(name.replace(' ', '.') + "-" + id + "@test.example", name, Language.EN);
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (uuidv7(), 0, ?, ?, ?, now())",
                opening.organization().value(),
                colleague.value(),
                role);
        return colleague;
    }

    private void change(List<PlannedStage> plan) throws Exception {
        PipelineTemplateSummary template = template();
        asRecruiter(() -> {
            templates.change(new ChangePipelineTemplate(template.id(), template.seenVersion(), "Short", plan));
            return null;
        });
    }

    private PipelineTemplateSummary template() throws Exception {
        return asRecruiter(() -> stages.templates(opening.organization())).getFirst();
    }

    private PipelineStageId add(StageKind kind, String name) throws Exception {
        long seen = seen();
        return asRecruiter(
                () -> pipelines.add(new AddStage(opening.posting(), seen, new PlannedStage(kind, name, null, null))));
    }

    private ArchiveStage archive(PipelineStageId stage, PipelineStageId target) throws Exception {
        return new ArchiveStage(opening.posting(), seen(), stage, target);
    }

    private void move(int to) throws Exception {
        MoveApplications command = new MoveApplications(List.of(new PlacedApplication(id, card().stage())), stage(to));
        assertEquals(1, asRecruiter(() -> reviews.move(command)).done().size());
    }

    private PipelineStageId stage(int number) throws Exception {
        return read().stages().get(number).id();
    }

    private long seen() throws Exception {
        return read().seenVersion();
    }

    private EditableStages read() throws Exception {
        return asRecruiter(() -> stages.stages(opening.reference())).orElseThrow();
    }

    private long steps() throws Exception {
        return rows.count("from stage_change where application_id = ?", id.value());
    }

    private ApplicantCard card() throws Exception {
        return asRecruiter(() -> queries.details(reference)).applicant();
    }

    private <T> T asRecruiter(Callable<T> call) throws Exception {
        return Callers.asPerson(opening.recruiter(), call);
    }

    private void asRecruiter(Callers.Command command) throws Exception {
        Callers.asPerson(opening.recruiter(), command);
    }
}
