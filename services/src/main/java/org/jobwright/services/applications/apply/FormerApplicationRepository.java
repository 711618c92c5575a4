package org.jobwright.services.applications.apply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.FormerContent;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.ResumeChanges;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.postings.PostingToApply;
import org.jobwright.services.candidates.ProfileDetails;

/** The earlier applications of the person who writes a draft. */
@ApplicationScoped
class FormerApplicationRepository {

    private static final int MOST_OFFERED = 20;
    private static final int MOST_EMPLOYERS = 100;

    /** Shorter names are words of ordinary letters. */
    private static final int SHORTEST_NAME = 4;

    private static final int MONTHS_OF_AN_ANSWER = 6;

    private static final String APPLICATION = """
            select a.reference, a.postingTitle, o.displayName, a.appliedAt
            from JobApplication a join HiringOrganization o on o.id = a.organization""";

    private static final String OWN = APPLICATION + " where a.candidate = :candidate";

    private static final String NEWEST_FIRST = " order by a.appliedAt desc, a.id";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Clock clock;

    /** The latest ones to start from, newest first. */
    List<FormerApplication> of(AccountId candidate) {
        return entityManager
                .createQuery(OWN + NEWEST_FIRST, Tuple.class)
                .setParameter("candidate", candidate)
                .setMaxResults(MOST_OFFERED)
                .getResultStream()
                .map(FormerApplicationRepository::read)
                .toList();
    }

    /** What a draft still has of the one that it was started from; empty if it was not, or if that one is gone. */
    Optional<CopiedContent> copied(
            ApplicationDraft draft, ApplicationContent content, PostingToApply posting, ProfileDetails profile) {
        return Optional.ofNullable(draft.getFormer())
                .filter(former -> profile != null)
                .flatMap(applications::find)
                .map(former -> copied(former, draft, content, posting, profile));
    }

    private CopiedContent copied(
            JobApplication former,
            ApplicationDraft draft,
            ApplicationContent content,
            PostingToApply posting,
            ProfileDetails profile) {
        FormerContent lent = new FormerContent(former.getContent(), former.getDocument());
        return new CopiedContent(
                named(former.getId()),
                lent.unchanged(content, draft.getDocument(), posting.questions()),
                lent.isCvGone(),
                changes(former.getContent().resume(), content, profile));
    }

    private static ResumeChanges changes(Resume sent, ApplicationContent content, ProfileDetails profile) {
        return sent == null || content.cvSource() != CvSource.PROFILE
                ? new ResumeChanges(List.of())
                : ResumeChanges.between(sent, profile.resume().forEmployer());
    }

    private FormerApplication named(JobApplicationId id) {
        return read(entityManager
                .createQuery(APPLICATION + " where a.id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    /** The latest that the employer of a posting already has, other than the one that a new version replaces. */
    Optional<EarlierApplication> atEmployerOf(
            PostingToApply posting, AccountId candidate, ApplicationContent content, ProfileDetails profile) {
        return entityManager
                .createQuery(
                        OWN + " and a.organization = :organization"
                                + " and not (a.posting = :posting and a.candidateStatus in :active)" + NEWEST_FIRST,
                        Tuple.class)
                .setParameter("posting", posting.id())
                .setParameter("candidate", candidate)
                .setParameter("organization", posting.organization())
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new EarlierApplication(
                        read(row), answered(posting, candidate), changes(resumeOf(read(row)), content, profile)));
    }

    private Resume resumeOf(FormerApplication former) {
        return applications
                .find(former.reference())
                .map(found -> found.getContent().resume())
                .orElse(null);
    }

    /** When the candidate last got an answer for the posting itself; null if they got none, or it is long ago. */
    private Instant answered(PostingToApply posting, AccountId candidate) {
        Instant recent = clock.instant()
                .atZone(ZoneOffset.UTC)
                .minusMonths(MONTHS_OF_AN_ANSWER)
                .toInstant();
        return entityManager
                .createQuery(
                        "select max(a.answeredAt) from JobApplication a where a.candidate = :candidate"
                                + " and a.posting = :posting and a.candidateStatus not in :active and a.answeredAt > :recent",
                        Instant.class)
                .setParameter("candidate", candidate)
                .setParameter("posting", posting.id())
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setParameter("recent", recent)
                .getSingleResult();
    }

    /**
     * The names of other employers in a cover letter, as far as the candidate applied to them: it may have been written
     * for one of those.
     */
    List<String> otherEmployersIn(String letter, PostingToApply posting, AccountId candidate) {
        if (letter.isEmpty()) {
            return List.of();
        }
        String folded = " " + FoldedText.of(letter) + " ";
        return entityManager
                .createQuery("""
                        select distinct o.displayName from JobApplication a
                        join HiringOrganization o on o.id = a.organization
                        where a.candidate = :candidate order by o.displayName""", String.class)
                .setParameter("candidate", candidate)
                .setMaxResults(MOST_EMPLOYERS)
                .getResultStream()
                .filter(name -> !name.equals(posting.organizationName()))
                .filter(name -> name.length() >= SHORTEST_NAME && folded.contains(" " + FoldedText.of(name) + " "))
                .toList();
    }

    private static FormerApplication read(Tuple row) {
        return new FormerApplication(
                row.get(0, ApplicationReference.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }
}
