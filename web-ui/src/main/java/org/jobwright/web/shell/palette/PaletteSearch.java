package org.jobwright.web.shell.palette;

import com.vaadin.flow.component.UI;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.Texts;

/** What the palette finds for its reader: only what their roles let them open and do. */
@Dependent
public class PaletteSearch implements Serializable {

    /** With fewer letters everyone would be found. */
    private static final int FEWEST_LETTERS = 2;

    private static final int MOST_LETTERS = 100;
    private static final int MOST_POSTINGS = 5;
    private static final int MOST_PAGES = 8;

    @Inject
    private ApplicantListQueries applications;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private OrganizationQueries organizations;

    /** What the reader may do on every page. */
    List<PaletteAction> everywhere() {
        List<PaletteAction> actions = new ArrayList<>();
        List<MyOrganization> mine = organizations.mine().stream()
                .filter(one -> one.status().isPublic())
                .toList();
        for (MyOrganization one : mine) {
            String which = mine.size() > 1 ? one.displayName() : "";
            if (one.role().mayRecruit()) {
                actions.add(new PaletteAction(
                        "shared.palette.new-posting", which, "/app/postings/new?organization=" + one.slug(), null));
            }
            if (one.usesRequisitions() && one.role().compareTo(OrganizationRole.HIRING_MANAGER) <= 0) {
                actions.add(new PaletteAction("shared.palette.new-requisition", which, "/app/requisitions/new", null));
            }
            List<String> pages =
                    one.role().mayRecruit() ? List.of("templates", "stages", "tags") : List.of("templates");
            pages.forEach(page -> actions.add(new PaletteAction(
                    "shared.palette." + page, which, "/app/organization/" + one.slug() + "/" + page, null)));
        }
        actions.add(PaletteAction.of(
                "shared.nav.sign-out",
                () -> UI.getCurrent().getPage().executeJs("document.querySelector('.jw-signout').click()")));
        return actions;
    }

    /**
     * What fits what was typed; before anything is typed, the actions and pages.
     *
     * @param actions what the reader may do
     * @param pages the reader's pages
     */
    List<PaletteEntry> find(String typed, List<PaletteAction> actions, List<PaletteAction> pages, Texts texts) {
        String words = typed.strip();
        List<PaletteEntry> found = new ArrayList<>();
        fitting(words, actions, texts)
                .forEach(action -> found.add(new PaletteEntry(
                        PaletteEntry.Group.ACTIONS,
                        texts.get(action.key()),
                        action.detail(),
                        action.address(),
                        action.action())));
        if (words.length() >= FEWEST_LETTERS && words.length() <= MOST_LETTERS) {
            applications
                    .findPeople(words)
                    .forEach(person -> found.add(new PaletteEntry(
                            PaletteEntry.Group.PEOPLE,
                            person.name(),
                            person.postingTitle(),
                            "/app/pipeline/" + person.posting() + "/"
                                    + person.application().value(),
                            null)));
            organizations.mine().stream()
                    .filter(mine -> mine.status().isPublic())
                    .forEach(mine -> findPostings(mine, words, found));
        }
        fitting(words, pages, texts)
                .limit(MOST_PAGES)
                .forEach(page -> found.add(new PaletteEntry(
                        PaletteEntry.Group.PAGES, texts.get(page.key()), page.detail(), page.address(), null)));
        return found;
    }

    /** By the words of any language: people know pages by the name that colleagues use. */
    private static Stream<PaletteAction> fitting(String words, List<PaletteAction> some, Texts texts) {
        return some.stream()
                .filter(one -> words.isEmpty()
                        || PaletteWords.match(
                                words,
                                Stream.concat(
                                        Stream.of(one.detail()),
                                        Stream.of(Language.values()).map(language -> Texts.of(language)
                                                .get(one.key())))));
    }

    /** A posting leads to its applicants, if the reader may see any, else to its advert. */
    private void findPostings(MyOrganization mine, String words, List<PaletteEntry> found) {
        List<OrganizationPosting> some = postings.postings(
                        new OrganizationPostingSearch(mine.id(), null, words, null, true),
                        new PageRequest(1, MOST_POSTINGS))
                .items();
        Set<JobPostingId> readable = applications.readableAmong(
                mine.id(), some.stream().map(OrganizationPosting::id).collect(Collectors.toSet()));
        some.forEach(posting -> found.add(new PaletteEntry(
                PaletteEntry.Group.POSTINGS,
                posting.title(),
                posting.reference(),
                (readable.contains(posting.id()) ? "/app/pipeline/" : "/app/postings/") + posting.reference(),
                null)));
    }
}
