package org.jobwright.services.applications.blind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.blind.BlindReview.Unmasked;

/** Hides applicants under aliases, and finds what prevents that. */
@ApplicationScoped
public class BlindRepository {

    private static final int MOST_MEMBERS = 50;

    @PersistenceContext
    private EntityManager entityManager;

    /** Hides the sender of a new or replaced application if the posting is reviewed blind. The caller has locked it. */
    public void hide(JobApplication application) {
        JobPosting posting = entityManager.find(JobPosting.class, application.getPosting());
        if (application.getAlias() == null && posting.getBlindUntil() != BlindUntil.NONE) {
            hide(posting, List.of(application));
        } else if (application.isBlind()) {
            AccountId candidate = application.getCandidate();
            application.hide(
                    application.getBlindUntil(),
                    application.getAlias(),
                    names(List.of(candidate)).get(candidate));
        }
    }

    /** Hides or reveals all applicants so far. */
    void hide(JobPosting posting, List<JobApplication> applications) {
        List<String> aliases = aliases(posting.getId(), word(posting), applications.size());
        Map<AccountId, String> names =
                names(applications.stream().map(JobApplication::getCandidate).toList());
        for (int i = 0; i < applications.size(); i++) {
            JobApplication application = applications.get(i);
            application.hide(
                    posting.getBlindUntil(),
                    application.getAlias() == null ? aliases.get(i) : application.getAlias(),
                    names.get(application.getCandidate()));
        }
    }

    /** The names of some accounts. */
    private Map<AccountId, String> names(List<AccountId> people) {
        return entityManager
                .createQuery("select p from Account p where p.id in :people", Account.class)
                .setParameter("people", people)
                .getResultStream()
                .collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }

    /** The applicants who have not withdrawn. */
    List<JobApplication> applications(JobPostingId posting, int most) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.posting = :posting and a.candidateStatus <> WITHDRAWN",
                        JobApplication.class)
                .setParameter("posting", posting)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether an application for the posting has been opened or answered, or read by a program. */
    boolean isBegun(JobPostingId posting) {
        return isReadByProgram(posting) || isOpened(posting);
    }

    private boolean isReadByProgram(JobPostingId posting) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select from access_entry e where e.posting_id = :posting"
                                + " and e.application_id is not null and e.via = 'TOKEN')",
                        Boolean.class)
                .setParameter("posting", posting.value())
                .getSingleResult();
    }

    private boolean isOpened(JobPostingId posting) {
        return entityManager
                        .createQuery(
                                "select count(t) from TimelineEntry t where t.application.posting = :posting"
                                        + " and t.status not in (SUBMITTED, WITHDRAWN)",
                                Long.class)
                        .setParameter("posting", posting)
                        .getSingleResult()
                > 0;
    }

    /** Who saw hidden applicants: with a reason, or through a stage that reveals them to all. */
    List<Unmasked> unmasked(JobPostingId posting) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select p.display_name, count(distinct a.id) as applicants
                        from job_application a join access_entry e on e.application_id = a.id and e.part = 'UNMASKED'
                          join account p on p.id = e.actor_id
                        where a.posting_id = :posting
                        group by p.id, p.display_name order by applicants desc, p.display_name""", Tuple.class)
                .setParameter("posting", posting.value(), UUID.class)
                .addScalar("display_name", String.class)
                .addScalar("applicants", Long.class)
                .setMaxResults(MOST_MEMBERS)
                .getResultStream()
                .map(row -> new Unmasked(row.get(0, String.class), row.get(1, Long.class)))
                .toList();
    }

    /** Unused aliases in random order, so that they do not tell who came first. */
    @SuppressWarnings("unchecked")
    private List<String> aliases(JobPostingId posting, String word, int count) {
        return entityManager
                .createNativeQuery("select * from jobwright_free_aliases(:posting, :word, :count)", String.class)
                .setParameter("posting", posting.value())
                .setParameter("word", word)
                .setParameter("count", count)
                .getResultList();
    }

    /** Gender-neutral, in the language of the advert. */
    private static String word(JobPosting posting) {
        Language language = posting.publicVersion()
                .map(version -> version.getAdvert().language())
                .orElse(Language.EN);
        return switch (language) {
            case EN -> "Applicant";
            case DE -> "Person";
        };
    }
}
