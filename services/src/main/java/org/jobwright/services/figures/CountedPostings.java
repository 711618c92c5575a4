package org.jobwright.services.figures;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Sha256;

/**
 * Whose applications are counted, and of which period.
 *
 * @param name tells it apart from other choices of postings of the organization, as long as the caller may count the same
 * @param isOne whether it is a single posting, whose stages are told apart
 */
record CountedPostings(
        OrganizationId organization, String name, boolean isOne, List<JobPostingId> postings, FiguresPeriod period) {

    CountedPostings {
        postings = List.copyOf(postings);
    }

    static CountedPostings one(OrganizationId organization, JobPostingId posting, FiguresPeriod period) {
        return new CountedPostings(organization, posting.toString(), true, List.of(posting), period);
    }

    /**
     * All postings of an organization but some. It is known by these, so that a new posting does not make it another one.
     *
     * @param without postings that the caller must not count
     */
    static CountedPostings all(
            OrganizationId organization,
            List<JobPostingId> postings,
            Collection<JobPostingId> without,
            FiguresPeriod period) {
        String ids = without.stream().map(JobPostingId::toString).sorted().collect(Collectors.joining(" "));
        String name = Sha256.hex(ids.getBytes(StandardCharsets.UTF_8));
        return new CountedPostings(organization, name, false, postings, period);
    }
}
