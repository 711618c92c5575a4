package org.jobwright.services.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationReading;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** What the caller is told about what is stored of them. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class PrivacyQueries {

    /** More than anybody sent while the form asked for an agreement. */
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private Caller caller;

    /** Who saw what of the caller's applications, of all employers; the latest first. */
    public List<ApplicationReading> readings() {
        return accesses.ofPerson(caller.person());
    }

    /** What the caller agreed to with applications whose form still asked for it; the latest first. */
    public List<FormerAgreement> agreements() {
        return entityManager
                .createQuery("""
                        select a, o.displayName from JobApplication a join HiringOrganization o on o.id = a.organization
                        where a.candidate = :candidate and (a.notice.version is null or a.replacedAt is not null) order by a.appliedAt desc""", Tuple.class)
                .setParameter("candidate", caller.person())
                .setMaxResults(MOST)
                .getResultStream()
                .flatMap(row -> agreements(row.get(0, JobApplication.class), row.get(1, String.class)))
                .toList();
    }

    private static Stream<FormerAgreement> agreements(JobApplication application, String organization) {
        return application.getConsents().stream()
                .map(consent -> new FormerAgreement(
                        application.getReference(), application.getPostingTitle(), organization, consent.at()));
    }
}
