package org.jobwright.services.moderation;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.findings.SimilarAdvert;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.organizations.profile.OrganizationProfile;

/** The columns of a case that the queue needs, with its posting and employer. */
final class CaseProjection {

    static final String SELECT =
            "select c, p.title, p.reference, p.versions.publicVersion, o.displayName, a.displayName, o.status, v.advert, o.profile ";
    static final String FROM = """
            from ModerationCase c
              join JobPosting p on p.id = c.posting
              join HiringOrganization o on o.id = c.organization
              left join Account a on a.id = c.assignee
              join PostingVersion v on v.posting.id = c.posting and v.number = c.postingVersion
            """;

    private CaseProjection() {}

    static ModerationCase of(Tuple row) {
        return row.get(0, ModerationCase.class);
    }

    static QueueItem item(Tuple row, CaseFindings findings, List<SimilarAdvert> similar, Instant now) {
        ModerationCase one = of(row);
        JobAdvert advert = row.get(7, JobAdvert.class);
        return new QueueItem(
                one.getId(),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(4, String.class),
                row.get(6, OrganizationStatus.class),
                row.get(3, Integer.class) != null && one.getPostingVersion() > 1,
                one.getSubmission(),
                one.getSubmittedAt(),
                one.getDeadline(),
                one.getState(),
                one.getDecision().orElse(null),
                one.getDecidedAt().orElse(null),
                one.canBeUndone(now),
                one.getMessage().orElse(""),
                row.get(5, String.class),
                advert.pay().baseSalary(),
                one.getLane(),
                one.getReviewReason().orElse(null),
                one.getReviewDeadline().orElse(null),
                findings.of(
                        one,
                        advert,
                        row.get(8, OrganizationProfile.class),
                        row.get(6, OrganizationStatus.class),
                        similar));
    }
}
