package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.AttachedFiles;
import org.jobwright.services.applications.TimelineRepository;
import org.jobwright.services.applications.apply.RunningApplication;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.applications.receipts.ReceiptRepository;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** The caller's applications, with what has been released to them. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class CandidateApplicationQueries {

    private static final String SUMMARY = """
            select new org.jobwright.services.applications.mine.MyApplication(
              a.reference, a.postingTitle, o.displayName, a.appliedAt, a.replacedAt, a.candidateStatus, a.candidateStatusAt, a.answerDueAt,
              a.keptOpenUntil,
              case when a.waitsAgain = true then null else a.answeredAt end, o.status, a.goesOn.value, a.goesOnAppliedAt)
            from JobApplication a join HiringOrganization o on o.id = a.organization
            where a.candidate = :candidate""";

    private static final int MOST_MARKED = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private PostingRepository postings;

    @Inject
    private TimelineRepository timelines;

    @Inject
    private Documents documents;

    @Inject
    private AttachedFiles files;

    @Inject
    private AccessLogRepository accesses;

    @Inject
    private ReceiptRepository receipts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The caller's applications: active ones, then those that ended, each newest first. */
    public Page<MyApplication> list(PageRequest page) {
        List<MyApplication> items = entityManager
                .createQuery(
                        SUMMARY
                                + " order by case when a.candidateStatus in :active then 0 else 1 end, a.appliedAt desc, a.id",
                        MyApplication.class)
                .setParameter("candidate", caller.person())
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        long total = entityManager
                .createQuery("select count(a) from JobApplication a where a.candidate = :candidate", Long.class)
                .setParameter("candidate", caller.person())
                .getSingleResult();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** The caller's running applications by the reference of their posting; if there are very many, the newest. */
    public Map<String, RunningApplication> running() {
        return entityManager
                .createQuery("""
                        select p.reference, a.reference, a.appliedAt, a.replacedAt, a.candidateStatus
                        from JobApplication a join JobPosting p on p.id = a.posting
                        where a.candidate = :candidate and a.candidateStatus in :active order by a.appliedAt desc""", Tuple.class)
                .setParameter("candidate", caller.person())
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setMaxResults(MOST_MARKED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new RunningApplication(
                                row.get(1, ApplicationReference.class),
                                row.get(2, Instant.class),
                                row.get(3, Instant.class),
                                row.get(4, CandidateStatus.class))));
    }

    /** The caller's other applications that are under way, the latest first. */
    public List<MyApplication> runningBesides(@NotNull ApplicationReference application) {
        return entityManager
                .createQuery(
                        SUMMARY + " and a.reference <> :application and a.candidateStatus in :active"
                                + " order by a.appliedAt desc, a.id",
                        MyApplication.class)
                .setParameter("candidate", caller.person())
                .setParameter("application", application)
                .setParameter("active", ApplicationRepository.ACTIVE)
                .setMaxResults(OtherApplications.MOST)
                .getResultList();
    }

    /** One application of the caller with its timeline and what was sent. */
    public Optional<MyApplicationDetails> details(ApplicationReference reference) {
        return entityManager
                .createQuery(SUMMARY + " and a.reference = :reference", MyApplication.class)
                .setParameter("candidate", caller.person())
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .map(this::details);
    }

    private MyApplicationDetails details(MyApplication summary) {
        JobApplication application = applications.find(summary.reference()).orElseThrow();
        DocumentSummary document = documents
                .find(application.getDocument())
                .map(DocumentSummary::of)
                .orElse(null);
        return new MyApplicationDetails(
                summary,
                postings.addressReferenceOf(application.getPosting()),
                postings.endOf(application.getPosting(), clock.instant()),
                application.getContent(),
                document,
                files.of(application.getAttachments()),
                timelines.forCandidate(application.getId()).reversed(),
                accesses.of(application.getId()),
                receipts.hashOf(application.getId()));
    }
}
