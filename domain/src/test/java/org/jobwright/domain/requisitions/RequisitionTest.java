package org.jobwright.domain.requisitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class RequisitionTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final JobPostingId POSTING = JobPostingId.next();

    private static final Map<RequisitionState, Set<RequisitionState>> ALLOWED = Map.of(
            RequisitionState.DRAFT, Set.of(RequisitionState.PENDING, RequisitionState.CANCELLED),
            RequisitionState.PENDING,
                    Set.of(
                            RequisitionState.APPROVED,
                            RequisitionState.REFUSED,
                            RequisitionState.DRAFT,
                            RequisitionState.CANCELLED),
            RequisitionState.APPROVED,
                    Set.of(
                            RequisitionState.PENDING,
                            RequisitionState.ON_HOLD,
                            RequisitionState.FILLED,
                            RequisitionState.CANCELLED),
            RequisitionState.ON_HOLD, Set.of(RequisitionState.APPROVED, RequisitionState.CANCELLED),
            RequisitionState.REFUSED, Set.of(RequisitionState.DRAFT, RequisitionState.CANCELLED),
            RequisitionState.FILLED, Set.of(RequisitionState.APPROVED, RequisitionState.CANCELLED),
            RequisitionState.CANCELLED, Set.of());

    @TestFactory
    Stream<DynamicTest> eachPairOfStatesIsAllowedOrRefused() {
        return Stream.of(RequisitionState.values()).flatMap(from -> Stream.of(RequisitionState.values())
                .map(to -> DynamicTest.dynamicTest(
                        from + " to " + to, () -> assertEquals(ALLOWED.get(from).contains(to), from.canBecome(to)))));
    }

    @Test
    void commandsFollowTheStates() {
        Requisition draft = draft(2);
        refused("requisitions.transition-refused", () -> draft.takeBack(NOW));
        refused("requisitions.transition-refused", () -> draft.hold(NOW));
        refused("requisitions.transition-refused", () -> draft.resume(NOW));
        Requisition refusedOne = draft(2);
        refusedOne.submit(NOW);
        refusedOne.refuse(NOW);
        refusedOne.edit(content(1), NOW);
        assertEquals(RequisitionState.DRAFT, refusedOne.getState());
        Requisition cancelled = approved(2);
        cancelled.cancel(NOW);
        assertTrue(cancelled.getOpenings().stream().noneMatch(Opening::isOpen));
        refused("requisitions.not-editable", () -> cancelled.edit(content(1), NOW));
    }

    @Test
    void onlyAnApprovalMakesOpenings() {
        Requisition requisition = draft(2);
        requisition.submit(NOW);
        assertEquals(0, requisition.getOpenings().size());

        requisition.approve(NOW);

        assertEquals(2, requisition.getOpenings().size());
    }

    @Test
    void moreOpeningsMorePayAnotherPlaceOrContractIsMaterial() {
        assertTrue(approved(2).edit(content(3), NOW));
        assertTrue(
                approved(2).edit(with(48_001, "GBP", WorkplaceType.ON_SITE, "Bristol", EmploymentType.FULL_TIME), NOW));
        assertTrue(
                approved(2).edit(with(40_000, "EUR", WorkplaceType.ON_SITE, "Bristol", EmploymentType.FULL_TIME), NOW));
        assertTrue(
                approved(2).edit(with(48_000, "GBP", WorkplaceType.REMOTE, "Bristol", EmploymentType.FULL_TIME), NOW));
        assertTrue(
                approved(2).edit(with(48_000, "GBP", WorkplaceType.ON_SITE, "Leeds", EmploymentType.FULL_TIME), NOW));
        assertTrue(
                approved(2).edit(with(48_000, "GBP", WorkplaceType.ON_SITE, "Bristol", EmploymentType.PART_TIME), NOW));
    }

    @Test
    void lessAndOtherWordsAreNot() {
        Requisition requisition = approved(3);

        assertFalse(
                requisition.edit(with(40_000, "GBP", WorkplaceType.ON_SITE, "Bristol", EmploymentType.FULL_TIME), NOW));

        assertEquals(RequisitionState.APPROVED, requisition.getState());
        assertEquals(
                2, requisition.getOpenings().stream().filter(Opening::isOpen).count());
        // what was given up needs a new approval
        assertTrue(requisition.edit(content(3), NOW));
    }

    @Test
    void fewerOpeningsThanHiresAreRefused() {
        Requisition requisition = approved(3);
        requisition.fill(UUID.randomUUID(), POSTING, NOW);
        requisition.fill(UUID.randomUUID(), POSTING, NOW);

        refused("requisitions.openings.filled", () -> requisition.edit(content(1), NOW));
    }

    @Test
    void theLastHireFillsItAndTheNextIsRefused() {
        Requisition requisition = approved(2);
        requisition.fill(UUID.randomUUID(), POSTING, NOW);
        requisition.fill(UUID.randomUUID(), POSTING, NOW);

        assertEquals(RequisitionState.FILLED, requisition.getState());
        RuleViolation refusal =
                assertThrows(RuleViolation.class, () -> requisition.fill(UUID.randomUUID(), POSTING, NOW));
        assertEquals("requisitions.openings.exhausted", refusal.getCode());
        assertEquals(List.of(2L), refusal.getArguments());
    }

    @Test
    void nobodyIsHiredForOneThatIsNotApproved() {
        Requisition held = approved(2);
        held.hold(NOW);

        refused("requisitions.not-approved", () -> held.fill(UUID.randomUUID(), POSTING, NOW));
        refused("requisitions.not-approved", () -> held.requireFits(1, POSTING));
        held.resume(NOW);
        held.fill(UUID.randomUUID(), POSTING, NOW);
    }

    @Test
    void anAdvertFitsItsOpeningsAndItsCeiling() {
        Requisition requisition = approved(2);
        requisition.fill(UUID.randomUUID(), POSTING, NOW);

        requisition.requireFits(2, POSTING);
        refused("requisitions.openings.exceeded", () -> requisition.requireFits(2, JobPostingId.next()));
        requisition.requireFits(SalaryRange.yearly("GBP", 38_000, 48_000));
        refused("requisitions.ceiling.exceeded", () -> requisition.requireFits(SalaryRange.yearly("GBP", 1, 48_001)));
        refused("requisitions.ceiling.exceeded", () -> requisition.requireFits(SalaryRange.yearly("EUR", 1, 2)));
        refused(
                "requisitions.ceiling.exceeded",
                () -> requisition.requireFits(
                        new SalaryRange("GBP", null, BigDecimal.valueOf(4_001), PayUnit.MONTH, null)));
    }

    @Test
    void whatCannotBeDecidedOnIsNotAskedFor() {
        RequisitionContent bare =
                new RequisitionContent("Signal Technician", "", null, "", 1, null, "", null, null, null, null);
        Requisition draft = new Requisition("RQ-2026-0001", OrganizationId.next(), bare, AccountId.next(), NOW);

        InvalidInput refusal = assertThrows(InvalidInput.class, () -> draft.submit(NOW));

        assertEquals(
                List.of("requisitions.ceiling.required", "requisitions.justification.required"),
                refusal.getProblems().stream().map(problem -> problem.code()).toList());
        assertThrows(InvalidInput.class, () -> draft(0));
        assertThrows(InvalidInput.class, () -> draft(501));
    }

    @Test
    void theFirstFlowWhoseConditionHoldsIsFoundByEachPart() {
        RequisitionContent content = content(3);

        assertTrue(FlowCondition.ANY.admits(content));
        assertTrue(new FlowCondition(3, BigDecimal.valueOf(48_000), "GBP", "operations", WorkplaceType.ON_SITE)
                .admits(content));
        assertFalse(new FlowCondition(4, null, null, null, null).admits(content));
        assertFalse(new FlowCondition(null, BigDecimal.valueOf(48_001), "GBP", null, null).admits(content));
        assertFalse(new FlowCondition(null, BigDecimal.ONE, "EUR", null, null).admits(content));
        assertTrue(
                new FlowCondition(null, BigDecimal.ONE, "EUR", null, null).admitsOffer(content),
                "an offer in another currency asks rather than passes");
        assertFalse(new FlowCondition(null, BigDecimal.ONE, "EUR", "Sales", null).admitsOffer(content));
        assertFalse(new FlowCondition(null, BigDecimal.valueOf(48_001), "GBP", null, null).admitsOffer(content));
        assertFalse(new FlowCondition(null, null, null, "Sales", null).admits(content));
        assertFalse(new FlowCondition(null, null, null, null, WorkplaceType.REMOTE).admits(content));
    }

    private static Requisition draft(int openings) {
        return new Requisition("RQ-2026-0001", OrganizationId.next(), content(openings), AccountId.next(), NOW);
    }

    private static Requisition approved(int openings) {
        Requisition requisition = draft(openings);
        requisition.submit(NOW);
        requisition.approve(NOW);
        return requisition;
    }

    private static RequisitionContent content(int openings) {
        return content(openings, 48_000, "GBP", WorkplaceType.ON_SITE, "Bristol", EmploymentType.FULL_TIME);
    }

    private static RequisitionContent with(
            long pay, String currency, WorkplaceType workplace, String place, EmploymentType type) {
        return content(2, pay, currency, workplace, place, type);
    }

    private static RequisitionContent content(
            int openings, long pay, String currency, WorkplaceType workplace, String place, EmploymentType type) {
        return new RequisitionContent(
                "Signal Technician",
                "Operations",
                RequisitionReason.NEW,
                "Nobody keeps the signals at night.",
                openings,
                new SalaryRange(currency, null, BigDecimal.valueOf(pay), null, null),
                "",
                workplace,
                List.of(place),
                type,
                null);
    }

    private static void refused(String code, Executable command) {
        assertEquals(code, assertThrows(RuleViolation.class, command).getCode());
    }
}
