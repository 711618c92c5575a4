package org.jobwright.container.insights;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.insights.guides.RoleGuideSummary;
import org.jobwright.services.insights.guides.SaveRoleGuide;
import org.jobwright.services.insights.guides.SavedRoleGuide;
import org.jobwright.services.insights.roles.KnownRoles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role guides from the first word to the last reader. */
@ContainerTest
class GuidesIT {

    @Inject
    private Harbour harbour;

    @Inject
    private Guides guides;

    @Inject
    private RoleGuideService service;

    @Inject
    private RoleGuideEditorQueries editor;

    @Inject
    private RoleGuideQueries queries;

    @Inject
    private KnownRoles known;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private AccountId administrator;
    private String title;

    @BeforeEach
    void anAdministratorHasATitle() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        title = Guides.title("Lock");
    }

    @Test
    void onlyAdministratorsWriteGuides() throws Exception {
        AccountId moderator = harbour.person(StaffRole.MODERATOR);
        assertThrows(EJBAccessException.class, () -> Callers.asVisitor(() -> service.draft(title)));
        assertThrows(EJBAccessException.class, () -> Callers.asPerson(administrator, () -> service.draft(title)));
        assertThrows(EJBAccessException.class, () -> Callers.asModerator(moderator, () -> service.draft(title)));
    }

    @Test
    void aGuideIsPublicOnceAColleaguePublishesIt() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        String slug = as(() -> editor.slug(guide));
        assertEquals(Optional.empty(), published(slug));
        RoleGuideDetails begun = as(() -> editor.details(slug));
        assertFalse(begun.problems().isEmpty());
        assertRefused("shared.invalid-input", () -> as(() -> service.submitForReview(guide, begun.lockVersion())));

        SavedRoleGuide saved = as(() -> service.save(
                new SaveRoleGuide(guide, begun.lockVersion(), Guides.content(title, List.of("Ferryman")))));
        assertEquals(List.of(), saved.problems());
        as(() -> service.submitForReview(guide, saved.seenVersion()));
        assertEquals(Optional.empty(), published(slug));
        as(() -> service.publish(guide, null));

        PublishedGuide page = published(slug).orElseThrow();
        assertEquals(title, page.content().title());
        assertEquals(1, page.version());
        assertTrue(Callers.asVisitor(() -> queries.all(Language.DE)).stream()
                .map(RoleGuideSummary::slug)
                .anyMatch(slug::equals));
        assertEquals(slug, known.get().propose(title).orElseThrow().role().slug());
    }

    /** A reader that started before the change must not be trusted after it. */
    @Test
    void aGuideIsKnownAtOnceDuringConcurrentReads() throws Exception {
        var done = new AtomicBoolean();
        try (ExecutorService looking = Executors.newSingleThreadExecutor()) {
            Future<?> looks = looking.submit(() -> {
                while (!done.get()) {
                    known.refresh();
                }
            });
            try {
                for (int i = 0; i < 10; i++) {
                    String slug = guides.published(administrator, Guides.title("Weir"), List.of());
                    assertTrue(known.get().bySlug(slug).isPresent(), slug);
                }
            } finally {
                done.set(true);
            }
            looks.get();
        }
    }

    @Test
    void anEditIsPrivateUntilItIsPublished() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        RoleGuideDetails before = as(() -> editor.details(slug));
        GuideContent next = Guides.content(title + " II", List.of());
        SavedRoleGuide saved =
                as(() -> service.save(new SaveRoleGuide(before.listing().id(), before.lockVersion(), next)));
        assertEquals(GuideStatus.DRAFT, saved.status());
        assertEquals(title, published(slug).orElseThrow().content().title());
        PublishedGuide preview = as(() -> editor.preview(slug));
        assertEquals(title + " II", preview.content().title());
        assertEquals(2, preview.version());
        as(() -> service.discardDraft(before.listing().id()));
        assertEquals(1, as(() -> editor.details(slug)).number());
    }

    @Test
    void anEditBasedOnAnOldTextIsRefused() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        RoleGuideDetails seen = details(guide);
        GuideContent one = Guides.content(title, List.of());
        as(() -> service.save(new SaveRoleGuide(guide, seen.lockVersion(), one)));
        GuideContent other = Guides.content(title, List.of("Ferryman"));
        assertRefused(STALE, () -> as(() -> service.save(new SaveRoleGuide(guide, seen.lockVersion(), other))));
        assertRefused(STALE, () -> as(() -> service.submitForReview(guide, seen.lockVersion())));
        assertEquals(one, details(guide).content());
    }

    @Test
    void aVersionSubmittedMeanwhileIsNotPublishedUnseen() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        as(() -> service.save(new SaveRoleGuide(guide, null, Guides.content(title, List.of()))));
        as(() -> service.submitForReview(guide, null));
        Long seen = details(guide).lockVersion();
        as(() -> service.sendBack(guide, "Say more."));
        assertEquals("Say more.", details(guide).note());
        as(() -> service.submitForReview(guide, null));
        assertRefused(STALE, () -> as(() -> service.publish(guide, seen)));
    }

    @Test
    void theSecondOfTwoPeopleStartingTheSameGuideIsRefused() {
        Callers.Command begin = () -> as(() -> service.draft(title));
        assertRefused("constraint.uq_role_guide_slug", () -> race.second(begin, begin));
    }

    @Test
    void theSecondOfTwoPeopleStartingTheNextVersionIsStale() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        RoleGuideDetails seen = as(() -> editor.details(slug));
        AccountId colleague = harbour.person(StaffRole.ADMINISTRATOR);
        assertRefused(
                STALE,
                () -> race.second(
                        () -> edit(administrator, seen, title + " II"), () -> edit(colleague, seen, title + " III")));
        assertEquals(title + " II", as(() -> editor.details(slug)).content().title());
    }

    private void edit(AccountId by, RoleGuideDetails seen, String changed) throws Exception {
        Callers.asAdministrator(
                by,
                () -> service.save(new SaveRoleGuide(
                        seen.listing().id(), seen.lockVersion(), Guides.content(changed, List.of()))));
    }

    @Test
    void aRetiredGuideIsHiddenUntilItIsRestored() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        RoleGuideId guide = as(() -> editor.details(slug)).listing().id();
        as(() -> service.retire(guide));
        assertEquals(Optional.empty(), published(slug));
        assertEquals(Optional.empty(), known.get().bySlug(slug));
        assertTrue(listing(slug).isRetired());
        as(() -> service.restore(guide));
        assertTrue(published(slug).isPresent());
        assertTrue(known.get().bySlug(slug).isPresent());
    }

    @Test
    void anUnpublishedGuideIsDeletedWithItsDraft() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        String slug = as(() -> editor.slug(guide));
        as(() -> service.discardDraft(guide));
        assertRefused(NOT_FOUND, () -> as(() -> editor.details(slug)));
        assertNotEquals(guide, as(() -> service.draft(title)));
    }

    @Test
    void aGuideInReviewOrPublicCannotBeDiscarded() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        RoleGuideId guide = as(() -> editor.details(slug)).listing().id();
        assertRefused("insights.guides.no-draft", () -> as(() -> service.discardDraft(guide)));
    }

    @Test
    void exceedingTheLimitsOfAGuideIsRefusedWithAMessage() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        GuideText base = Guides.content(title, List.of()).text(Language.EN);
        GuideText endless = new GuideText(
                title,
                "ü".repeat(600_000),
                null,
                base.responsibilities(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        GuideContent content = new GuideContent(null, null, null, null, null, null, null, Map.of(Language.EN, endless));
        assertRefused(
                "constraint.ck_role_guide_version_content",
                () -> as(() -> service.save(new SaveRoleGuide(guide, null, content))));
    }

    @Test
    void everyStepIsInTheAuditLog() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        RoleGuideId guide = as(() -> editor.details(slug)).listing().id();
        as(() -> service.retire(guide));
        assertEquals(
                List.of("RoleGuideDrafted", "RoleGuideSubmitted", "RoleGuidePublished", "RoleGuideRetired"),
                rows.texts("select action from audit_log where subject_id = ? order by place", guide.value()));
    }

    private Optional<PublishedGuide> published(String slug) throws Exception {
        return Callers.asVisitor(() -> queries.published(slug));
    }

    private RoleGuideDetails details(RoleGuideId guide) throws Exception {
        return as(() -> editor.details(editor.slug(guide)));
    }

    private RoleGuideListing listing(String slug) throws Exception {
        return as(() -> editor.all()).stream()
                .filter(guide -> guide.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private void as(Callers.Command command) throws Exception {
        Callers.asAdministrator(administrator, command);
    }

    private <T> T as(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }
}
