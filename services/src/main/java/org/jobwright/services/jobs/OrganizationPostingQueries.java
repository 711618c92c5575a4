package org.jobwright.services.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.site.PostingContent;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** What members of an organization read of its postings. */
@Stateless
@RolesAllowed(Role.PERSON)
public class OrganizationPostingQueries {

    private static final String FROM =
            " from JobPosting p join p.versions.items v where p.organization = :organization and"
                    + " v.number = (select max(w.number) from PostingVersion w where w.posting = p) and (:words = '' or"
                    + " lower(p.title) like :pattern escape '!' or lower(p.reference) like :pattern escape '!')";

    private static final String VERSION =
            "select new org.jobwright.services.jobs.site.PostingContent(p.id, p.reference, '',"
                    + " p.publishedFacts.visibility, p.status, v.number, v.advert,"
                    + " o.id, o.displayName, o.slug, o.status, o.terms.answerPromiseDays, p.datePosted,"
                    + " p.validThrough, p.changedAt)"
                    + " from JobPosting p join p.versions.items v join HiringOrganization o on o.id = p.organization"
                    + " where p.reference = :reference"
                    + " and v.number = (select max(w.number) from PostingVersion w where w.posting = p)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private PostingAccess access;

    @Inject
    private JobPostingRepository postings;

    @Inject
    private PostingLaw law;

    @Inject
    private Clock clock;

    /** One page of an organization's postings. Withdrawn drafts are only in the list of withdrawn postings. */
    public Page<OrganizationPosting> postings(OrganizationPostingSearch search, PageRequest page) {
        guard.requireMember(search.organization());
        Instant now = clock.instant();
        String where = FROM + statusCondition(search.status());
        List<OrganizationPosting> items = bind(
                        entityManager.createQuery(
                                "select new org.jobwright.services.jobs.OrganizationPosting(p.id, p.reference,"
                                        + " p.title, p.status, v.status, p.datePosted, p.validThrough, p.changedAt, p.general)"
                                        + where + search.orderBy(),
                                OrganizationPosting.class),
                        search,
                        now)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(stored -> stored.at(now))
                .toList();
        long total = bind(entityManager.createQuery("select count(*)" + where, Long.class), search, now)
                .getSingleResult();
        return new Page<>(items, page.number(), page.size(), total);
    }

    private static String statusCondition(PostingStatus status) {
        return switch (status) {
            case null -> " and not (p.status = WITHDRAWN and p.versions.publicVersion is null)";
            case EXPIRED -> " and p.status in (LIVE, PAUSED) and p.validThrough <= :now";
            case LIVE, PAUSED -> " and p.status = :status and p.validThrough > :now";
            default -> " and p.status = :status";
        };
    }

    private static <T> TypedQuery<T> bind(TypedQuery<T> query, OrganizationPostingSearch search, Instant now) {
        query.setParameter("organization", search.organization())
                .setParameter("words", search.words())
                .setParameter("pattern", LikePattern.containing(search.words()));
        switch (search.status()) {
            case null -> {}
            case EXPIRED -> query.setParameter("now", now);
            case LIVE, PAUSED -> query.setParameter("status", search.status()).setParameter("now", now);
            default -> query.setParameter("status", search.status());
        }
        return query;
    }

    /** The reference of a newly started posting. */
    public String reference(JobPostingId id) {
        return access.forMember(id).getReference();
    }

    /** A posting to work on. */
    public PostingDetails details(String reference) {
        JobPosting posting = posting(reference);
        OrganizationRole role = guard.requireMember(posting.getOrganization());
        OrganizationStatus employer = postings.statusOf(posting.getOrganization());
        boolean recruiter = role.mayRecruit() && employer.isPublic();
        Instant now = clock.instant();
        PostingStatus status = posting.getStatus(now);
        boolean open = status.isPublished() || status == PostingStatus.DRAFT || status == PostingStatus.SENT_BACK;
        return new PostingDetails(
                posting.getId(),
                reference,
                posting.getAddressReference(),
                posting.getOrganization(),
                posting.getVersion(),
                status,
                posting.latest().getAdvert(),
                posting.publicVersion().map(PostingVersion::getAdvert).orElse(null),
                recruiter,
                open
                        && posting.latest().getStatus() != PostingVersionStatus.SUBMITTED
                        && recruiter
                        && !posting.isGeneral(),
                employer,
                posting.getDatePosted(),
                posting.getLastMoment(),
                posting.getEndedAt(now),
                posting.getChangedAt(),
                displayName(posting),
                posting.isRestorable() && recruiter,
                posting.isHeld(),
                posting.getHoldReason().orElse(""),
                status == PostingStatus.LIVE || status == PostingStatus.PAUSED ? law.notice(posting) : null,
                posting.getVersions().stream()
                        .map(version -> summary(posting, version))
                        .toList());
    }

    /** The text of one version of a posting, by its number. */
    public JobAdvert advert(String reference, int version) {
        guard.requireMember(entityManager
                .createQuery(
                        "select p.organization from JobPosting p where p.reference = :reference", OrganizationId.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new));
        return entityManager
                .createQuery(
                        "select v.advert from PostingVersion v"
                                + " where v.posting.reference = :reference and v.number = :version",
                        JobAdvert.class)
                .setParameter("reference", reference)
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest text as the public page would show it. */
    public PostingContent preview(String reference) {
        PostingContent latest = entityManager
                .createQuery(VERSION, PostingContent.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        guard.requireMember(latest.organization());
        return latest.at(clock.instant());
    }

    private JobPosting posting(String reference) {
        return entityManager
                .createQuery(
                        "select p from JobPosting p join fetch p.versions.items where p.reference = :reference",
                        JobPosting.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String displayName(JobPosting posting) {
        return Optional.ofNullable(posting.getChangedProgram())
                .or(() -> Optional.ofNullable(posting.getChangedBy()).flatMap(this::nameOf))
                .orElse("");
    }

    private Optional<String> nameOf(AccountId account) {
        return entityManager
                .createQuery("select a.displayName from Account a where a.id = :id", String.class)
                .setParameter("id", account)
                .getResultStream()
                .findFirst();
    }

    private static PostingDetails.VersionSummary summary(JobPosting posting, PostingVersion version) {
        return new PostingDetails.VersionSummary(
                version.getNumber(),
                version.getStatus(),
                posting.publicVersion().filter(version::equals).isPresent(),
                version.getSubmittedAt(),
                version.getDecidedAt());
    }
}
