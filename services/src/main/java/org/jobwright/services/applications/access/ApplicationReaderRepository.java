package org.jobwright.services.applications.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationRole;

/** The people who read an application, with their names. Its candidate is none of them; of a stopped organization nobody is. */
@ApplicationScoped
public class ApplicationReaderRepository {

    @PersistenceContext
    private EntityManager entityManager;

    public Map<AccountId, String> of(JobApplication application) {
        return entityManager
                .createQuery("""
                        select m.account, a.displayName, m.role, t.part, p.hiringConfidential, s.key.account
                        from OrganizationMembership m join Account a on a.id = m.account
                          join JobPosting p on p.id = :posting
                          left join HiringTeamMember t on t.posting = :posting and t.account = m.account and t.until is null
                          left join ApplicationAssignment s on s.key.application = :application and s.key.account = m.account
                        where m.organization.id = :organization and m.endedAt is null and a.status = :active
                          and m.account <> :candidate and m.organization.status not in (SUSPENDED, BLOCKED)""", Tuple.class)
                .setParameter("posting", application.getPosting())
                .setParameter("application", application.getId())
                .setParameter("organization", application.getOrganization())
                .setParameter("active", AccountStatus.ACTIVE)
                .setParameter("candidate", application.getCandidate())
                .getResultStream()
                .filter(ApplicationReaderRepository::mayRead)
                .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
    }

    private static boolean mayRead(Tuple row) {
        return new HiringRights(
                        row.get(2, OrganizationRole.class),
                        row.get(3, HiringTeamPart.class),
                        row.get(4, Boolean.class),
                        row.get(5) != null)
                .mayRead();
    }
}
