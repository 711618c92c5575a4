package org.jobwright.domain.applications.pipeline;

import static org.jobwright.domain.applications.pipeline.StageKind.HIRED;
import static org.jobwright.domain.applications.pipeline.StageKind.INTERVIEW;
import static org.jobwright.domain.applications.pipeline.StageKind.NEW;
import static org.jobwright.domain.applications.pipeline.StageKind.OFFER;
import static org.jobwright.domain.applications.pipeline.StageKind.SCREENING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PipelineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final AccountId RECRUITER = AccountId.next();

    private final Pipeline pipeline = new Pipeline(JobPostingId.next(), OrganizationId.next(), Pipeline.usualPlan());

    @Test
    void aNewStageIsTheLastOfItsKind() {
        add(SCREENING, "Assessment");
        assertEquals(List.of(NEW, SCREENING, SCREENING, INTERVIEW, OFFER, HIRED), kinds());
        assertEquals("Assessment", pipeline.stages().get(2).getName());
    }

    @Test
    void kindsNeverFallFromLeftToRight() {
        List<PipelineStageId> order = ids();
        order.add(1, order.remove(2));
        assertRefused("applications.stage.order", () -> pipeline.reorder(order, RECRUITER, NOW));
        assertEquals(List.of(NEW, SCREENING, INTERVIEW, OFFER, HIRED), kinds());
    }

    @Test
    void archivedStagesCountTowardsTheMost() {
        for (int i = pipeline.stages().size(); i < StageRules.MAX_WITH_ARCHIVED; i++) {
            pipeline.archive(add(SCREENING, "Stage " + i), RECRUITER, NOW);
        }
        assertRefused("applications.stage.too-many", () -> add(SCREENING, "One more"));
    }

    @Test
    void stagesOfOneKindMayChangePlaces() {
        PipelineStageId assessment = add(SCREENING, "Assessment");
        List<PipelineStageId> order = ids();
        order.remove(assessment);
        order.add(1, assessment);
        pipeline.reorder(order, RECRUITER, NOW);
        assertEquals(assessment, pipeline.stages().get(1).getId());
        assertRefused("applications.stage.order", () -> pipeline.reorder(order.subList(0, 3), RECRUITER, NOW));
    }

    @Test
    void thereIsOneFirstAndOneLastStage() {
        assertRefused("applications.stage.fixed", () -> add(NEW, "Second start"));
        assertRefused("applications.stage.fixed", () -> add(HIRED, "Second end"));
        assertRefused("applications.stage.fixed", () -> archive(0));
        assertRefused("applications.stage.fixed", () -> archive(4));
    }

    @Test
    void namesAreUniqueWhateverTheirCase() {
        add(SCREENING, "Phone screen");
        assertRefused("applications.stage.name.taken", () -> add(INTERVIEW, "PHONE SCREEN"));
        assertRefused("applications.stage.name.taken", () -> add(INTERVIEW, null));
        assertEquals(6, pipeline.stages().size());
    }

    @Test
    void aPostingHasAtMostTwelveStages() {
        for (int i = 6; i <= 12; i++) {
            add(INTERVIEW, "Round " + i);
        }
        assertRefused("applications.stage.limit", () -> add(INTERVIEW, "One too many"));
    }

    @Test
    void aStageSaysWithinItsLimitsWhatItIsFor() {
        assertThrows(InvalidInput.class, () -> new PlannedStage(OFFER, "x".repeat(61), null, null));
        assertThrows(InvalidInput.class, () -> new PlannedStage(OFFER, "Offer", "x".repeat(201), null));
        assertThrows(InvalidInput.class, () -> new PlannedStage(OFFER, "Offer", null, 0));
        assertThrows(InvalidInput.class, () -> new PlannedStage(OFFER, "Offer", null, 61));
        PlannedStage stage = new PlannedStage(OFFER, "  Terms ", " ", 5);
        assertEquals("Terms", stage.name());
        assertNull(stage.hint());
    }

    @Test
    void aRefusedChangeLeavesNoTrace() {
        PipelineStageId assessment = add(SCREENING, "Assessment");
        assertRefused(
                "applications.stage.name.taken",
                () -> pipeline.revise(
                        pipeline.stages().get(3).getId(),
                        new PlannedStage(INTERVIEW, "assessment", null, null),
                        RECRUITER,
                        NOW));
        assertNull(pipeline.stages().get(3).getName());
        assertEquals(assessment, pipeline.getLastEdit().stage());
    }

    @Test
    void anArchivedStageKeepsItsNameAndComesBackWhereItWas() {
        PipelineStageId assessment = add(SCREENING, "Assessment");
        pipeline.archive(assessment, RECRUITER, NOW);
        assertEquals(5, pipeline.stages().size());
        assertEquals("Assessment", pipeline.archived().getFirst().getName());
        assertRefused("applications.stage.archived", () -> pipeline.archive(assessment, RECRUITER, NOW));
        pipeline.restore(assessment, 0, RECRUITER, NOW);
        assertEquals(assessment, pipeline.stages().get(1).getId());
        assertTrue(pipeline.archived().isEmpty());
    }

    @Test
    void aTemplateKeepsTheStagesThatItHasToo() {
        PipelineStageId screening = pipeline.stages().get(1).getId();
        PipelineStage interview = pipeline.stages().get(2);
        List<PlannedStage> plan = List.of(
                new PlannedStage(NEW, "Applied", null, 2),
                PlannedStage.usual(SCREENING),
                new PlannedStage(INTERVIEW, "On site", null, null),
                PlannedStage.usual(HIRED));
        Map<PipelineStage, PipelineStage> moves = pipeline.apply(plan, Map.of(interview.getId(), 2), RECRUITER, NOW);
        assertEquals(List.of(NEW, SCREENING, INTERVIEW, HIRED), kinds());
        assertEquals(screening, pipeline.stages().get(1).getId());
        assertEquals("Applied", pipeline.stages().getFirst().getName());
        assertEquals("On site", moves.get(interview).getName());
        assertEquals(2, moves.size());
        assertTrue(interview.isArchived());
    }

    @Test
    void nobodyIsPutIntoTheLastStageByATemplate() {
        PipelineStageId interview = pipeline.stages().get(2).getId();
        List<PlannedStage> plan = List.of(PlannedStage.usual(NEW), PlannedStage.usual(HIRED));
        for (int place : new int[] {-1, 1, 2}) {
            assertRefused(
                    "applications.stage.target", () -> pipeline.apply(plan, Map.of(interview, place), RECRUITER, NOW));
        }
    }

    @Test
    void aDecisionLeadsToTheFirstStageOfItsKindAtOrRightOfThePresentOne() {
        PipelineStageId second = add(INTERVIEW, "On site");
        PipelineStage onSite = pipeline.stage(second);
        assertEquals(Optional.of(onSite), pipeline.stageFor(INTERVIEW, onSite));
        assertEquals(
                pipeline.stages().get(2),
                pipeline.stageFor(INTERVIEW, pipeline.stages().getFirst()).orElseThrow());
        assertEquals(Optional.empty(), pipeline.stageFor(SCREENING, onSite));
    }

    @Test
    void peopleAreExpectedWhereTheyAreOrJustBefore() {
        List<PlannedStage> plan = List.of(
                PlannedStage.usual(NEW),
                new PlannedStage(SCREENING, "Phone screen", null, null),
                new PlannedStage(INTERVIEW, "On site", null, null),
                PlannedStage.usual(HIRED));
        assertEquals(2, new PlannedStage(INTERVIEW, "on SITE", null, null).placeIn(plan));
        assertEquals(1, PlannedStage.usual(SCREENING).placeIn(plan));
        assertEquals(2, PlannedStage.usual(OFFER).placeIn(plan));
        assertEquals(3, PlannedStage.usual(HIRED).placeIn(plan));
    }

    @Test
    void aTemplateHasANameAndValidStages() {
        OrganizationId organization = OrganizationId.next();
        PipelineTemplate template = new PipelineTemplate(organization, " Drivers ", Pipeline.usualPlan(), NOW);
        assertEquals("Drivers", template.getName());
        assertFalse(template.isDefault());
        assertThrows(
                InvalidInput.class,
                () -> new PipelineTemplate(organization, "x".repeat(61), Pipeline.usualPlan(), NOW));
        assertRefused(
                "applications.stage.fixed",
                () -> template.change("Drivers", Pipeline.usualPlan().subList(0, 4), NOW));
    }

    @Test
    void aStageNamesAKitAndInterviewersOfWhomATemplateKeepsOnlyTheKit() {
        UUID kit = UUID.randomUUID();
        AccountId owen = AccountId.next();
        PlannedStage talk = new PlannedStage(INTERVIEW, "Talk", null, null, kit, List.of(owen, owen), List.of());
        assertEquals(List.of(owen), talk.panel());
        List<AccountId> many = Stream.generate(AccountId::next)
                .limit(PlannedStage.MAX_PANEL + 1L)
                .toList();
        assertThrows(InvalidInput.class, () -> talk.interviewing(kit, many));
        List<PlannedStage> plan = List.of(PlannedStage.usual(NEW), talk, PlannedStage.usual(HIRED));
        PipelineTemplate template = new PipelineTemplate(OrganizationId.next(), "Talks", plan, NOW);
        assertEquals(talk.interviewing(kit, List.of()), template.getStages().get(1));
    }

    @Test
    void aStageNamesDocumentsEachOnce() {
        PlannedStage offer = PlannedStage.usual(OFFER).asking(List.of(" Work permit ", "", "work permit", "Diploma"));
        assertEquals(List.of("Work permit", "Diploma"), offer.documents());
        assertEquals(
                List.of("Work permit", "Diploma"),
                offer.described("Terms", null, 3).documents());
        List<String> many = List.of("a", "b", "c", "d", "e", "f");
        assertThrows(InvalidInput.class, () -> offer.asking(many));
        List<String> wordy = List.of("x".repeat(PlannedStage.MAX_DOCUMENT + 1));
        assertThrows(InvalidInput.class, () -> offer.asking(wordy));
    }

    @Test
    void aTemplateLeavesAStageItsInterviewers() {
        AccountId owen = AccountId.next();
        PipelineStage screening = pipeline.stages().get(1);
        pipeline.revise(screening.getId(), screening.plan().interviewing(null, List.of(owen)), RECRUITER, NOW);
        pipeline.apply(Pipeline.usualPlan(), Map.of(), RECRUITER, NOW);
        assertEquals(List.of(owen), pipeline.stages().get(1).plan().panel());
    }

    private PipelineStageId add(StageKind kind, String name) {
        return pipeline.add(new PlannedStage(kind, name, null, null), RECRUITER, NOW)
                .stage();
    }

    private void archive(int place) {
        pipeline.archive(ids().get(place), RECRUITER, NOW);
    }

    private List<StageKind> kinds() {
        return pipeline.stages().stream().map(PipelineStage::getKind).toList();
    }

    private List<PipelineStageId> ids() {
        return new ArrayList<>(
                pipeline.stages().stream().map(PipelineStage::getId).toList());
    }

    private static void assertRefused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
