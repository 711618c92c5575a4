package org.jobwright.container.insights;

import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Role guides exported to a file and imported again. */
@ContainerTest
class GuideFilesIT {

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

    private AccountId administrator;
    private String title;

    @BeforeEach
    void anAdministratorHasATitle() throws Exception {
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        title = Guides.title("Lock");
    }

    @Test
    void anExportedFileIsImportedUnchanged() throws Exception {
        GuideContent content = Guides.content(title, List.of("Ferryman", "Lock Keeper's Mate"));
        RoleGuideId guide = as(() -> service.importFile(GuideFile.write(content)));
        String slug = as(() -> editor.slug(guide));
        String file = as(() -> editor.export(slug));
        assertEquals(content, GuideFile.read(file));
        Long before = details(guide).lockVersion();
        assertEquals(guide, as(() -> service.importFile(file)));
        assertEquals(before, details(guide).lockVersion());
    }

    @Test
    void theUnchangedFileOfAPublicGuideIsNotANewVersion() throws Exception {
        String otherTitle = Guides.title("Weir");
        String other = guides.published(administrator, otherTitle, List.of());
        guides.published(administrator, title, List.of(otherTitle));
        String file = as(() -> editor.export(other));
        assertTrue(file.contains(title), file);
        as(() -> service.importFile(file));
        assertEquals(1, as(() -> editor.details(other)).number());
    }

    @Test
    void aFileBecomesTheNextVersionOfTheGuideWithItsTitle() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        GuideContent next = Guides.content(title, List.of("Ferryman"));
        as(() -> service.importFile(GuideFile.write(next)));
        assertEquals(2, as(() -> editor.details(slug)).number());
        PublishedGuide page = Callers.asVisitor(() -> queries.published(slug)).orElseThrow();
        assertEquals(List.of(), page.content().similarTitles());
    }

    @Test
    void aRenamedGuideIsFoundByItsFile() throws Exception {
        String slug = guides.published(administrator, title, List.of());
        guides.publishes(administrator, slug, Guides.content("New " + title, List.of()));
        RoleGuideId guide = as(() -> editor.details(slug)).listing().id();
        String file = as(() -> editor.export(slug));
        assertEquals(guide, as(() -> service.importFile(file)));
    }

    @Test
    void aFileIsNotImportedOverADraft() throws Exception {
        RoleGuideId guide = as(() -> service.draft(title));
        assertRefused(
                "insights.guides.draft-in-the-way",
                () -> as(() -> service.importFile(GuideFile.write(Guides.content(title, List.of("Ferryman"))))));
        as(() -> service.discardDraft(guide));
        as(() -> service.importFile(GuideFile.write(Guides.content(title, List.of("Ferryman")))));
    }

    @Test
    void aFileIsNotImportedDuringAReview() throws Exception {
        RoleGuideId guide = as(() -> service.importFile(GuideFile.write(Guides.content(title, List.of()))));
        as(() -> service.submitForReview(guide, null));
        assertRefused(
                "insights.guides.under-review",
                () -> as(() -> service.importFile(GuideFile.write(Guides.content(title, List.of("Ferryman"))))));
    }

    @Test
    void anInvalidGuideIsNotImported() {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> as(() -> service.importFile("{\"guide\": \"none\"}")));
        assertEquals(
                "insights.guides.file.unreadable",
                refused.getProblems().getFirst().code());
    }

    private RoleGuideDetails details(RoleGuideId guide) throws Exception {
        return as(() -> editor.details(editor.slug(guide)));
    }

    private void as(Callers.Command command) throws Exception {
        Callers.asAdministrator(administrator, command);
    }

    private <T> T as(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }
}
