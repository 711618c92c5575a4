package org.jobwright.domain.insights.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleGuideTest {

    private static final Instant LATER = RoleGuides.NOW.plus(Duration.ofDays(1));
    private static final GuideContent OTHER = RoleGuides.saying(RoleGuides.text("Back-End Developer"));

    /** Rows are from, columns are to, in the order of the enum. */
    private static final String TABLE = """
            DRAFT     . x .
            IN_REVIEW x . x
            PUBLISHED . . .
            """;

    private static final Map<GuideStatus, Consumer<RoleGuide>> STEPS = Map.of(
            GuideStatus.DRAFT, guide -> guide.sendBack("Say more.", RoleGuides.COLLEAGUE, LATER),
            GuideStatus.IN_REVIEW, guide -> guide.submitForReview(RoleGuides.AUTHOR, LATER),
            GuideStatus.PUBLISHED, guide -> guide.publish(RoleGuides.COLLEAGUE, LATER));

    @TestFactory
    Stream<DynamicTest> everyStepFollowsTheTable() {
        List<GuideStatus> all = List.of(GuideStatus.values());
        return TABLE.lines().flatMap(line -> {
            List<String> cells = List.of(line.split("\\s+", -1));
            GuideStatus from = GuideStatus.valueOf(cells.getFirst());
            return all.stream()
                    .map(to -> DynamicTest.dynamicTest(
                            from + " to " + to,
                            () -> step(from, to, cells.get(all.indexOf(to) + 1).equals("x"))));
        });
    }

    private static void step(GuideStatus from, GuideStatus to, boolean allowed) {
        RoleGuide guide = RoleGuides.in(from);
        assertEquals(allowed, from.canBecome(to));
        if (allowed) {
            STEPS.get(to).accept(guide);
            assertEquals(to, guide.latest().getStatus());
            assertEquals(LATER, guide.latest().getStatusSince());
            assertEquals(LATER, guide.getChangedAt());
        } else {
            assertRefused("insights.guides.step-refused", () -> STEPS.get(to).accept(guide));
            assertEquals(from, guide.latest().getStatus());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a  ", "😀a"})
    void aDraftNeedsATitleThatSaysSomething(String title) {
        assertThrows(
                InvalidInput.class,
                () -> RoleGuide.draft(GuideContent.titled(title), RoleGuides.AUTHOR, RoleGuides.NOW));
    }

    @Test
    void aDraftNeedsOnlyATitle() {
        RoleGuide guide = RoleGuide.draft(GuideContent.titled("Nurse"), RoleGuides.AUTHOR, RoleGuides.NOW);
        assertEquals("nurse", guide.getSlug());
        assertEquals(GuideStatus.DRAFT, guide.latest().getStatus());
        assertEquals(Optional.empty(), guide.publicVersion());
        assertNull(guide.getPublishedAt());
        assertTrue(guide.isNew());
    }

    @Test
    void aTitleWithoutLatinLettersStillHasAnAddress() {
        RoleGuide guide = RoleGuide.draft(GuideContent.titled("看護師です"), RoleGuides.AUTHOR, RoleGuides.NOW);
        assertEquals(guide.getId().toString(), guide.getSlug());
    }

    @Test
    void aNewTitleDoesNotChangeTheAddress() {
        RoleGuide guide = RoleGuides.draft();
        guide.edit(OTHER, RoleGuides.COLLEAGUE, LATER);
        assertEquals("Back-End Developer", guide.getTitle());
        assertEquals("backend-developer", guide.getSlug());
        assertEquals(RoleGuides.COLLEAGUE, guide.getChangedBy());
    }

    @Test
    void anIncompleteDraftCannotBeSubmitted() {
        RoleGuide guide = RoleGuide.draft(GuideContent.titled("Nurse"), RoleGuides.AUTHOR, RoleGuides.NOW);
        assertThrows(InvalidInput.class, () -> guide.submitForReview(RoleGuides.AUTHOR, LATER));
        assertEquals(GuideStatus.DRAFT, guide.latest().getStatus());
    }

    @Test
    void aDraftIsEditedInPlace() {
        RoleGuide guide = RoleGuides.draft();
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        assertEquals(1, guide.getVersions().size());
        assertEquals(OTHER, guide.latest().getContent());
    }

    @Test
    void aGuideInReviewCannotBeEdited() {
        RoleGuide guide = RoleGuides.in(GuideStatus.IN_REVIEW);
        assertRefused("insights.guides.under-review", () -> guide.edit(OTHER, RoleGuides.AUTHOR, LATER));
    }

    @Test
    void editingAPublicGuideStartsTheNextVersion() {
        RoleGuide guide = RoleGuides.in(GuideStatus.PUBLISHED);
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        assertEquals(2, guide.latest().getNumber());
        assertEquals(GuideStatus.DRAFT, guide.latest().getStatus());
        assertEquals(1, guide.publicVersion().orElseThrow().getNumber());
        assertEquals(RoleGuides.complete(), guide.publicVersion().orElseThrow().getContent());
    }

    @Test
    void theNextVersionBecomesPublicWhenItIsPublished() {
        RoleGuide guide = RoleGuides.in(GuideStatus.PUBLISHED);
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        guide.submitForReview(RoleGuides.AUTHOR, LATER);
        assertEquals(1, guide.publicVersion().orElseThrow().getNumber());
        guide.publish(RoleGuides.COLLEAGUE, LATER);
        assertEquals(2, guide.publicVersion().orElseThrow().getNumber());
        assertEquals(LATER, guide.getPublishedAt());
    }

    @Test
    void aNoteStaysUntilTheGuideIsSubmittedAgain() {
        RoleGuide guide = RoleGuides.in(GuideStatus.IN_REVIEW);
        guide.sendBack("  Say more. ", RoleGuides.COLLEAGUE, LATER);
        assertEquals("Say more.", guide.latest().getNote());
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        assertEquals("Say more.", guide.latest().getNote());
        guide.submitForReview(RoleGuides.AUTHOR, LATER);
        assertEquals("", guide.latest().getNote());
    }

    @Test
    void sendingBackNeedsANote() {
        RoleGuide guide = RoleGuides.in(GuideStatus.IN_REVIEW);
        assertThrows(InvalidInput.class, () -> guide.sendBack(" ", RoleGuides.COLLEAGUE, LATER));
        assertThrows(
                InvalidInput.class,
                () -> guide.sendBack("x".repeat(RoleGuideVersion.MAX_NOTE + 1), RoleGuides.COLLEAGUE, LATER));
        assertEquals(GuideStatus.IN_REVIEW, guide.latest().getStatus());
    }

    @Test
    void aSourceInTheFuturePreventsPublication() {
        RoleGuide guide = RoleGuides.in(GuideStatus.IN_REVIEW);
        Instant beforeTheFigures = Instant.parse("2023-09-30T23:59:59Z");
        assertThrows(InvalidInput.class, () -> guide.publish(RoleGuides.COLLEAGUE, beforeTheFigures));
    }

    @Test
    void aRetiredGuideIsNotPublicUntilItIsRestored() {
        RoleGuide guide = RoleGuides.retired();
        assertEquals(Optional.empty(), guide.publicVersion());
        assertTrue(guide.isRetired());
        guide.restore(RoleGuides.AUTHOR, LATER);
        assertEquals(1, guide.publicVersion().orElseThrow().getNumber());
        assertEquals(LATER, guide.getPublishedAt());
        assertFalse(guide.isRetired());
    }

    @Test
    void restoringLeavesADraftADraft() {
        RoleGuide guide = RoleGuides.retired();
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        guide.restore(RoleGuides.AUTHOR, LATER);
        assertEquals(1, guide.publicVersion().orElseThrow().getNumber());
        assertEquals(GuideStatus.DRAFT, guide.latest().getStatus());
    }

    @Test
    void publishingARetiredGuideRestoresIt() {
        RoleGuide guide = RoleGuides.retired();
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        guide.submitForReview(RoleGuides.AUTHOR, LATER);
        guide.publish(RoleGuides.COLLEAGUE, LATER);
        assertEquals(2, guide.publicVersion().orElseThrow().getNumber());
        assertFalse(guide.isRetired());
    }

    @Test
    void onlyAPublicGuideIsRetiredAndOnlyARetiredOneRestored() {
        assertRefused("insights.guides.not-public", () -> RoleGuides.draft().retire(RoleGuides.AUTHOR, LATER));
        assertRefused("insights.guides.not-public", () -> RoleGuides.retired().retire(RoleGuides.AUTHOR, LATER));
        assertRefused("insights.guides.not-retired", () -> RoleGuides.draft().restore(RoleGuides.AUTHOR, LATER));
        assertRefused("insights.guides.not-retired", () -> RoleGuides.in(GuideStatus.PUBLISHED)
                .restore(RoleGuides.AUTHOR, LATER));
    }

    @Test
    void discardingADraftKeepsThePublishedVersion() {
        RoleGuide guide = RoleGuides.in(GuideStatus.PUBLISHED);
        guide.edit(OTHER, RoleGuides.AUTHOR, LATER);
        guide.discardDraft(RoleGuides.AUTHOR, LATER);
        assertEquals(1, guide.latest().getNumber());
        assertEquals("Backend Developer", guide.getTitle());
    }

    @Test
    void onlyADraftAfterAPublishedVersionCanBeDiscarded() {
        for (GuideStatus status : GuideStatus.values()) {
            assertRefused(
                    "insights.guides.no-draft", () -> RoleGuides.in(status).discardDraft(RoleGuides.AUTHOR, LATER));
        }
    }

    private static void assertRefused(String code, Runnable act) {
        assertEquals(code, assertThrows(RuleViolation.class, act::run).getCode());
    }
}
