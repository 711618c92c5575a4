package org.jobwright.web.shell.palette;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.PageRequest;

/** What the palette finds for its reader: only what their roles let them open. */
@Dependent
public class PaletteSearch implements Serializable {

    /** With fewer letters everyone would be found. */
    private static final int FEWEST_LETTERS = 2;

    private static final int MOST_LETTERS = 100;
    private static final int MOST_POSTINGS = 5;
    private static final int MOST_PAGES = 8;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private OrganizationQueries organizations;

    /** @param pages the addresses of the reader's pages, by label */
    List<PaletteEntry> find(String typed, Map<String, String> pages) {
        String words = typed.strip();
        List<PaletteEntry> found = new ArrayList<>();
        if (words.length() >= FEWEST_LETTERS && words.length() <= MOST_LETTERS) {
            applications
                    .findPeople(words)
                    .forEach(person -> found.add(new PaletteEntry(
                            PaletteEntry.Group.PEOPLE,
                            person.name(),
                            person.postingTitle(),
                            "/app/pipeline/" + person.posting() + "/"
                                    + person.application().value())));
            organizations.mine().stream()
                    .filter(mine -> mine.status().isPublic())
                    .forEach(mine -> findPostings(mine, words, found));
        }
        String lower = words.toLowerCase(Locale.ROOT);
        pages.entrySet().stream()
                .filter(page -> page.getKey().toLowerCase(Locale.ROOT).contains(lower))
                .limit(MOST_PAGES)
                .forEach(page ->
                        found.add(new PaletteEntry(PaletteEntry.Group.PAGES, page.getKey(), "", page.getValue())));
        return found;
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
                (readable.contains(posting.id()) ? "/app/pipeline/" : "/app/postings/") + posting.reference())));
    }
}
