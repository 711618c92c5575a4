package org.jobwright.container.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Guides;
import org.jobwright.container.Harbour;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.services.insights.guides.PublishedGuide;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideEditorQueries;
import org.jobwright.services.insights.guides.RoleGuideQueries;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.services.insights.guides.SaveRoleGuide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The similar titles of role guides, which link both ways. */
@ContainerTest
class GuideLinksIT {

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
    void similarityIsSymmetric() throws Exception {
        String otherTitle = Guides.title("Weir");
        String other = guides.published(administrator, otherTitle, List.of());
        String slug = guides.published(administrator, title, List.of(otherTitle, "Ferryman"));
        assertEquals(List.of(otherTitle, "Ferryman"), similar(slug));
        assertEquals(List.of(title), similar(other));
        assertEquals(
                slug, published(other).orElseThrow().similarTitles().getFirst().slug());
        assertEquals(List.of(title), as(() -> editor.details(other)).content().similarTitles());

        guides.publishes(administrator, other, Guides.content(otherTitle, List.of()));
        assertEquals(List.of(), similar(other));
        assertEquals(List.of("Ferryman"), similar(slug));
    }

    @Test
    void aLinkAddedAfterTheDraftWasStartedStays() throws Exception {
        String slug = guides.published(administrator, title, List.of("Ferryman"));
        RoleGuideDetails seen = as(() -> editor.details(slug));
        GuideContent drafted = Guides.content(title, List.of());
        as(() -> service.save(new SaveRoleGuide(seen.listing().id(), seen.lockVersion(), drafted)));
        String otherTitle = Guides.title("Weir");
        guides.published(administrator, otherTitle, List.of(title));

        guides.publishes(administrator, slug, drafted);
        assertEquals(List.of(otherTitle), similar(slug));
    }

    @Test
    void theFirstVersionOfAGuideKeepsLinksOfOthers() throws Exception {
        String otherTitle = Guides.title("Weir");
        String other = guides.published(administrator, otherTitle, List.of(title));
        guides.published(administrator, title, List.of());
        assertEquals(List.of(title), similar(other));
    }

    @Test
    void aNewTitleKeepsTheLinks() throws Exception {
        String otherTitle = Guides.title("Weir");
        String other = guides.published(administrator, otherTitle, List.of());
        String slug = guides.published(administrator, title, List.of(otherTitle));
        String newTitle = Guides.title("Sluice");
        guides.publishes(administrator, slug, Guides.content(newTitle, List.of(otherTitle)));
        assertEquals(List.of(newTitle), similar(other));
    }

    private Optional<PublishedGuide> published(String slug) throws Exception {
        return Callers.asVisitor(() -> queries.published(slug));
    }

    private List<String> similar(String slug) throws Exception {
        return published(slug).orElseThrow().similarTitles().stream()
                .map(PublishedGuide.SimilarRole::title)
                .toList();
    }

    private <T> T as(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }
}
