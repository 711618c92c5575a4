package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.likeness.EqualPassages;
import org.jobwright.domain.moderation.likeness.TextWords;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.organizations.OrganizationWarning;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.CaseDetails.ColleagueRemark;
import org.jobwright.services.organizations.StaffConflict;
import org.jobwright.services.shared.caller.Caller;

/** Reads one case of the queue. */
@Stateless
@RolesAllowed(Role.MODERATOR)
public class ModerationCaseQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ModerationCaseRepository cases;

    @Inject
    private Caller caller;

    @Inject
    private CaseFindings findings;

    @Inject
    private SimilarAdverts similar;

    @Inject
    private StaffConflict conflict;

    @Inject
    private BlockedAdvertRepository blocked;

    @Inject
    private Clock clock;

    /** Everything about one case; without colleagues' notes if the reader is connected with the employer. */
    public CaseDetails details(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        Tuple row = entityManager
                .createQuery(CaseProjection.SELECT + CaseProjection.FROM + "where c.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        JobAdvert submitted = cases.submitted(one);
        boolean conflicted = conflict.exists(one.getOrganization());
        return new CaseDetails(
                CaseProjection.item(row, findings, similar.of(one), clock.instant()),
                one.getPosting(),
                one.getAssignee().equals(caller.account()),
                conflicted,
                live(one).orElse(null),
                submitted,
                former(one).orElse(null),
                standing(one),
                conflicted ? FieldNotes.NONE : one.getFieldNotes(),
                conflicted ? List.of() : remarks(one),
                employer(one));
    }

    /**
     * The text of a case beside that of a similar advert, with their equal passages.
     *
     * @param other one that is close to it; {@link NotFound} otherwise
     */
    public EqualPassages compared(ModerationCaseId id, JobPostingId other) {
        ModerationCase one = cases.get(id);
        return similar.of(one).stream()
                .filter(found -> found.posting().equals(other))
                .findFirst()
                .map(found -> EqualPassages.between(TextWords.of(cases.submitted(one)), TextWords.of(found.advert())))
                .orElseThrow(NotFound::new);
    }

    private CaseDetails.Standing standing(ModerationCase one) {
        JobPosting posting = entityManager.find(JobPosting.class, one.getPosting());
        return new CaseDetails.Standing(
                posting.getStatus(clock.instant()),
                posting.isHeld(),
                posting.isStopped(),
                posting.getHoldReason().orElse(""));
    }

    /** The previous submission, if this one responds to its notes. */
    private Optional<CaseDetails.Former> former(ModerationCase one) {
        return one.getSubmission() == 1
                ? Optional.empty()
                : entityManager
                        .createQuery("""
                                select c from ModerationCase c
                                where c.posting = :posting and c.decision = SENT_BACK
                                  and c.submittedAt < :submitted
                                order by c.submittedAt desc, c.id.value desc
                                """, ModerationCase.class)
                        .setParameter("posting", one.getPosting())
                        .setParameter("submitted", one.getSubmittedAt())
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(former -> new CaseDetails.Former(
                                former.getId(),
                                cases.submitted(former),
                                former.getFieldNotes(),
                                former.getMessage().orElse(""),
                                former.getAssignee()
                                        .map(id -> entityManager.find(Account.class, id))
                                        .map(Account::getDisplayName)
                                        .orElse(null),
                                former.getDecidedAt().orElseThrow()));
    }

    /** The text to compare the submission with: the public version, unless the submission itself became that. */
    private Optional<JobAdvert> live(ModerationCase one) {
        return entityManager
                .createQuery("""
                        select v.advert from PostingVersion v
                        where v.posting.id = :posting and v.status = APPROVED and v.number < :version
                        order by v.number desc
                        """, JobAdvert.class)
                .setParameter("posting", one.getPosting())
                .setParameter("version", one.getPostingVersion())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<ColleagueRemark> remarks(ModerationCase one) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.moderation.CaseDetails$ColleagueRemark(
                          a.displayName, n.text, n.writtenAt)
                        from ColleagueNote n join Account a on a.id = n.author
                        where n.moderationCase = :case order by n.writtenAt
                        """, ColleagueRemark.class)
                .setParameter("case", one)
                .getResultList();
    }

    private EmployerFacts employer(ModerationCase one) {
        HiringOrganization organization = entityManager.find(HiringOrganization.class, one.getOrganization());
        Tuple record = entityManager
                .createQuery("""
                        select count(case when c.decision = APPROVED then 1 end) as approved, count(c) as decided
                        from ModerationCase c
                        where c.organization = :organization and c.decision <> WITHDRAWN
                        """, Tuple.class)
                .setParameter("organization", one.getOrganization())
                .getSingleResult();
        Instant now = clock.instant();
        Optional<OrganizationWarning> warning = organization.getWarning().filter(given -> given.counts(now));
        return new EmployerFacts(
                one.getOrganization(),
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getStatus(),
                organization.getCreatedAt(),
                record.get("approved", Long.class),
                record.get("decided", Long.class),
                blocked.of(one.getOrganization(), now).number(),
                warning.orElse(null),
                warning.filter(given -> given.allowsSuspension(now)).isPresent());
    }
}
