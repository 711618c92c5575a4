package org.jobwright.services.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.search.JobSearch;
import org.jobwright.services.jobs.JobPostingQueries;
import org.jobwright.services.jobs.JobPostingSummary;
import org.jobwright.services.jobs.PostingSearch;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** What a search finds that was not public before. */
@ApplicationScoped
class NewPostings {

    /** Nobody reads on; what an import of many thousands brings is counted up to here. */
    private static final int MOST = 1_000;

    @Inject
    private JobPostingQueries jobs;

    @Inject
    private OrganizationQueries organizations;

    /** Open postings that fit and were first published after that time, the newest first. */
    List<JobPostingSummary> since(Instant time, JobSearch search) {
        List<JobPostingSummary> found = new ArrayList<>();
        Page<JobPostingSummary> page;
        int number = 1;
        do {
            page = newest(search, new PageRequest(number++, PageRequest.MAX_SIZE));
            page.items().stream().filter(job -> job.datePosted().isAfter(time)).forEach(found::add);
        } while (found.size() < MOST
                && number <= page.pages()
                && page.items().getLast().datePosted().isAfter(time));
        return found;
    }

    private Page<JobPostingSummary> newest(JobSearch search, PageRequest page) {
        OrganizationId organization = search.organizations().stream()
                .flatMap(slug -> organizations.page(slug).stream())
                .map(OrganizationPage::id)
                .findFirst()
                .orElse(null);
        return jobs.openPostings(
                new PostingSearch(
                        search.words(),
                        search.near(),
                        search.workplace(),
                        search.employment(),
                        search.payFrom(),
                        search.currency(),
                        organization,
                        search.postedWithin(),
                        PostingSearch.Order.NEWEST),
                page);
    }
}
