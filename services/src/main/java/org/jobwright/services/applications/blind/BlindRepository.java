package org.jobwright.services.applications.blind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.jobs.BlindUntil;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.blind.BlindReview.Unmasked;

/** Hides applicants under aliases, and says what stands in the way. */
@ApplicationScoped
public class BlindRepository {

    private static final int MOST_MEMBERS = 50;

    @PersistenceContext
    private EntityManager entityManager;

    /** Hides who sends an application, if its posting is reviewed blind. The posting is held open by the caller. */
    public void hide(JobApplication application) {
        JobPosting posting = entityManager.find(JobPosting.class, application.getPosting());
        if (posting.getBlindUntil() != BlindUntil.NONE) {
            application.hide(
                    posting.getBlindUntil(),
                    aliases(posting.getId(), word(posting), 1).getFirst());
        }
    }

    /** Hides all who applied until now, or nobody any more. */
    void hide(JobPosting posting, List<JobApplication> applications) {
        List<String> aliases = aliases(posting.getId(), word(posting), applications.size());
        for (int i = 0; i < applications.size(); i++) {
            JobApplication application = applications.get(i);
            application.hide(
                    posting.getBlindUntil(), application.getAlias() == null ? aliases.get(i) : application.getAlias());
        }
    }

    /** Who applied and did not withdraw. */
    List<JobApplication> applications(JobPostingId posting, int most) {
        return entityManager
                .createQuery(
                        "select a from JobApplication a where a.posting = :posting and a.candidateStatus <> WITHDRAWN",
                        JobApplication.class)
                .setParameter("posting", posting)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether somebody opened or answered an application for the posting. */
    boolean isBegun(JobPostingId posting) {
        return entityManager
                        .createQuery(
                                "select count(t) from TimelineEntry t where t.application.posting = :posting"
                                        + " and t.status not in (SUBMITTED, WITHDRAWN)",
                                Long.class)
                        .setParameter("posting", posting)
                        .getSingleResult()
                > 0;
    }

    List<Unmasked> unmasked(JobPostingId posting) {
        return entityManager
                .createQuery("""
                        select new org.jobwright.services.applications.blind.BlindReview$Unmasked(p.displayName, count(u))
                        from Unmasking u join JobApplication a on a.id = u.application join Account p on p.id = u.member
                        where a.posting = :posting group by p.id, p.displayName order by count(u) desc, p.displayName""", Unmasked.class)
                .setParameter("posting", posting)
                .setMaxResults(MOST_MEMBERS)
                .getResultList();
    }

    /** Free aliases in no order, so that they do not say who came first. */
    @SuppressWarnings("unchecked")
    private List<String> aliases(JobPostingId posting, String word, int count) {
        return entityManager
                .createNativeQuery("select * from jobwright_free_aliases(:posting, :word, :count)", String.class)
                .setParameter("posting", posting.value())
                .setParameter("word", word)
                .setParameter("count", count)
                .getResultList();
    }

    /** In the language of the advert, without a sex. */
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
