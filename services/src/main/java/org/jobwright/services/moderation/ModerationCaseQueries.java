package org.jobwright.services.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.services.moderation.CaseDetails.ColleagueRemark;
import org.jobwright.services.shared.Caller;

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

    /** Everything about one case. */
    public CaseDetails details(ModerationCaseId id) {
        ModerationCase one = cases.get(id);
        Tuple row = entityManager
                .createQuery(CaseRow.SELECT + CaseRow.FROM + "where c.id.value = :id", Tuple.class)
                .setParameter("id", id.value())
                .getSingleResult();
        JobAdvert submitted = cases.submitted(one);
        return new CaseDetails(
                CaseRow.item(row),
                one.getPosting(),
                one.getAssignee().equals(caller.account()),
                live(one).orElse(null),
                submitted,
                one.getFieldNotes(),
                one.getMessage().orElse(null),
                remarks(one),
                employer(one),
                findings.of(one, submitted));
    }

    /** What the submission is compared with: the public version, unless the submission itself became that. */
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
                        from ColleagueNote n join Account a on a.id.value = n.author.value
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
                        where c.organization.value = :organization and c.decision <> WITHDRAWN
                        """, Tuple.class)
                .setParameter("organization", one.getOrganization().value())
                .getSingleResult();
        return new EmployerFacts(
                one.getOrganization(),
                organization.getDisplayName(),
                organization.getSlug(),
                organization.getStatus(),
                organization.getFoundedAt(),
                record.get("approved", Long.class),
                record.get("decided", Long.class));
    }
}
