package org.jobwright.services.notifications.messages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.TimelineEntry;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.entry.EnteredPersonId;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.moderation.reports.PostingReport;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.domain.moderation.statements.StatementOfReasons;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.Initials;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.offers.Offer;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.papers.Referee;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.applications.access.HiringRightsRepository;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.receipts.ReceiptRepository;
import org.jobwright.services.notifications.following.Audience;

/** Recipients, and the names that a message mentions. */
@ApplicationScoped
class MessageFactsRepository {

    /** Of more unread messages the mail has the latest; all of them are in the inbox. */
    private static final int MOST_MESSAGES = 5;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MaskRepository masks;

    @Inject
    private HiringRightsRepository rights;

    @Inject
    private Audience audience;

    @Inject
    private ReceiptRepository receipts;

    /** The title of the latest version, which only its employer sees, and whether the posting was imported. */
    record PostingFacts(String reference, String title, Optional<ImportRunId> importRun) {}

    /** Who wrote, and what. */
    record Written(String author, String text) {}

    Optional<Recipient> account(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id)).map(MessageFactsRepository::recipient);
    }

    /** Those of some members of an organization that the caller hides from, wherever else they work. */
    Set<AccountId> callerHidesFrom(Collection<AccountId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select a.id from account a where a.id in (:members) and jobwright_hides_from_member(a.id)",
                        UUID.class)
                .setParameter("members", members.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    MessageReport messageReport(MessageReportId id) {
        return entityManager.find(MessageReport.class, id);
    }

    /** Whether mails to a person have the text of messages. */
    boolean mailsMessageText(AccountId id) {
        return entityManager.find(Account.class, id).isMessageTextMailed();
    }

    /** The people who manage the organization's hiring. */
    List<Recipient> recruiters(OrganizationId organization) {
        return members(organization, Set.of(OrganizationRole.OWNER, OrganizationRole.RECRUITER));
    }

    /** Those who hear of an applicant's news, by following it or because nobody does; never the applicant. */
    List<Recipient> audience(JobApplicationId id, Predicate<HiringRights> right) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        return audience(application.getPosting(), application.getOrganization(), id, application.getCandidate(), right);
    }

    /** The same for members who may move applicants. */
    List<Recipient> audience(
            JobPostingId posting, OrganizationId organization, JobApplicationId application, AccountId candidate) {
        return audience(posting, organization, application, candidate, HiringRights::mayMove);
    }

    private List<Recipient> audience(
            JobPostingId posting,
            OrganizationId organization,
            JobApplicationId application,
            AccountId candidate,
            Predicate<HiringRights> right) {
        return audience.of(posting, organization, application, right).stream()
                .filter(member -> !member.equals(candidate))
                .flatMap(member -> account(member).stream())
                .toList();
    }

    /** Those who answer the applicants of a posting. */
    List<Recipient> handlers(JobPostingId posting, OrganizationId organization) {
        return rights.handlers(posting, organization).stream()
                .flatMap(handler -> account(handler).stream())
                .toList();
    }

    /** Those who answer an applicant, who learns nothing by working there. */
    List<Recipient> handlers(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        return handlers(application.getPosting(), application.getOrganization()).stream()
                .filter(handler -> handler.account()
                        .filter(application.getCandidate()::equals)
                        .isEmpty())
                .toList();
    }

    /**
     * Those who close a posting out: its lead, and the owners from the second reminder on. Without a lead all who
     * answer its applicants; nobody who applied for it.
     */
    List<Recipient> closers(JobPostingId posting, OrganizationId organization, boolean again) {
        List<AccountId> lead = rights.lead(posting);
        List<AccountId> handlers = rights.handlers(posting, organization);
        Set<AccountId> owners = owners(organization).stream()
                .flatMap(owner -> owner.account().stream())
                .collect(Collectors.toSet());
        return handlers.stream()
                .filter(handler -> !rights.hasApplied(posting, handler))
                .filter(handler -> lead.isEmpty() || lead.contains(handler) || again && owners.contains(handler))
                .flatMap(handler -> account(handler).stream())
                .toList();
    }

    boolean isBlocked(OrganizationId organization) {
        return !entityManager
                .createQuery(
                        "select 1 from HiringOrganization o where o.id = :id and o.status = BLOCKED", Integer.class)
                .setParameter("id", organization)
                .getResultList()
                .isEmpty();
    }

    List<Recipient> owners(OrganizationId organization) {
        return members(organization, Set.of(OrganizationRole.OWNER));
    }

    /** Whether a person works for the organization. */
    boolean isMember(AccountId person, OrganizationId organization) {
        return !entityManager
                .createQuery(
                        "select 1 from OrganizationMembership m where m.organization.id = :organization"
                                + " and m.account = :person and m.endedAt is null",
                        Integer.class)
                .setParameter("organization", organization)
                .setParameter("person", person)
                .getResultList()
                .isEmpty();
    }

    /** People with an active application there; staff, who decide about organizations, see no applications. */
    @SuppressWarnings("unchecked")
    List<Recipient> applicants(OrganizationId organization) {
        List<UUID> candidates = entityManager
                .createNativeQuery("select jobwright_applicants_under_way(:organization)", UUID.class)
                .setParameter("organization", organization.value())
                .getResultList();
        return candidates.stream()
                .map(AccountId::new)
                .flatMap(candidate -> account(candidate).stream())
                .toList();
    }

    String organizationName(OrganizationId organization) {
        return entityManager
                .createQuery("select o.displayName from HiringOrganization o where o.id = :id", String.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    String organizationSlug(OrganizationId organization) {
        return entityManager
                .createQuery("select o.slug from HiringOrganization o where o.id = :id", String.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /** The latest decision by a rule about an advert of the organization. */
    Optional<DecisionFacts> decidedByRule(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select s from StatementOfReasons s where s.organization = :organization and s.automatedDecision = true
                        order by s.sentAt desc, s.id.value desc
                        """, StatementOfReasons.class)
                .setParameter("organization", organization)
                .setMaxResults(1)
                .getResultStream()
                .map(found -> DecisionFacts.stated(
                        found.getId().toString(), found.getReasons().ground(), DecisionFacts.RULE, found.getSentAt()))
                .findFirst();
    }

    PostingReport postingReport(PostingReportId id) {
        return entityManager.find(PostingReport.class, id);
    }

    /** What everyone may read of a posting: the reference, and the title of the public text. */
    MessageFacts publicPosting(JobPostingId posting) {
        Tuple row = entityManager
                .createQuery(
                        "select p.reference, coalesce(p.publishedFacts.publicTitle, '') from JobPosting p where p.id = :id",
                        Tuple.class)
                .setParameter("id", posting)
                .getSingleResult();
        return MessageFacts.NONE.aboutPosting(row.get(1, String.class), row.get(0, String.class));
    }

    /** The same without the title, whose words its employer chose. */
    MessageFacts referenceOf(JobPostingId posting) {
        return MessageFacts.NONE.aboutPosting("", publicPosting(posting).reference());
    }

    PostingFacts posting(JobPostingId id) {
        JobPosting posting = entityManager.find(JobPosting.class, id);
        return new PostingFacts(posting.getReference(), posting.getTitle(), posting.getImportRun());
    }

    /** Whether an import brought more postings than a number. */
    boolean isLarge(ImportRunId run, int few) {
        return entityManager
                        .createQuery("select 1 from JobPosting p where p.importRun = :run", Integer.class)
                        .setParameter("run", run)
                        .setMaxResults(few + 1)
                        .getResultList()
                        .size()
                > few;
    }

    /**
     * Whether a program submitted the latest version of a posting, and programs of the organization more versions than a
     * number since a time.
     */
    boolean isOneOfManyByPrograms(JobPostingId posting, Instant since, int few) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select coalesce(bool_or(v.by_program), false) and (
                          select count(*) > :few from (select 1 from posting_version w
                            join job_posting q on q.id = w.job_posting_id
                            where w.by_program and w.submitted_at > :since and q.organization_id = (
                              select p.organization_id from job_posting p where p.id = :posting)
                            limit :few + 1) many)
                        from (select s.by_program from posting_version s
                          where s.job_posting_id = :posting and s.submitted_at is not null
                          order by s.number desc limit 1) v""", Boolean.class)
                .setParameter("posting", posting.value())
                .setParameter("since", since)
                .setParameter("few", few)
                .getSingleResult();
    }

    /** The moderators to be notified of this kind of work: those who have read the previous notice. */
    @SuppressWarnings("unchecked")
    List<AccountId> moderatorsWithoutNotice(MessageKind kind) {
        List<UUID> ids = entityManager
                .createNativeQuery("select * from moderators_without_notice(:kind)", UUID.class)
                .setParameter("kind", kind.name())
                .getResultList();
        return ids.stream().map(AccountId::new).toList();
    }

    /** The staff to be notified of an appeal: those who may answer it and have read the previous notice. */
    @SuppressWarnings("unchecked")
    List<AccountId> reviewersWithoutNotice(AppealId appeal) {
        // The function reads the appeal.
        entityManager.flush();
        List<UUID> ids = entityManager
                .createNativeQuery("select * from jobwright_reviewers_without_notice(:appeal)", UUID.class)
                .setParameter("appeal", appeal.value())
                .getResultList();
        return ids.stream().map(AccountId::new).toList();
    }

    /** Whether a submission of a posting waits for a moderator. */
    boolean isInReview(JobPostingId posting) {
        return entityManager
                        .createQuery(
                                "select count(c) from ModerationCase c where c.posting = :posting and c.state <> DECIDED",
                                Long.class)
                        .setParameter("posting", posting)
                        .getSingleResult()
                > 0;
    }

    /** Whether a moderator has to read a posting that is public already. */
    boolean isReviewedAfterwards(JobPostingId posting) {
        return entityManager
                        .createQuery(
                                "select count(c) from ModerationCase c where c.posting = :posting"
                                        + " and c.reviewDueAt is not null and c.reviewedAt is null",
                                Long.class)
                        .setParameter("posting", posting)
                        .getSingleResult()
                > 0;
    }

    /** The decision of the staff that just ended the trust in an organization. */
    DecisionFacts decisionAgainstTrust(OrganizationId organization, TrustEnd cause) {
        StatementOfReasons decision = cause == TrustEnd.STOPPED ? latestStop(organization) : blamed(organization);
        return DecisionFacts.stated(
                decision.getId().toString(),
                decision.getReasons().ground(),
                decision.getReasons().source().name(),
                decision.getSentAt());
    }

    private StatementOfReasons latestStop(OrganizationId organization) {
        return entityManager
                .createQuery("""
                        select s from StatementOfReasons s where s.organization = :organization and s.posting is null
                        order by s.sentAt desc, s.id.value desc
                        """, StatementOfReasons.class)
                .setParameter("organization", organization)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** The statement that the organization itself names. */
    private StatementOfReasons blamed(OrganizationId organization) {
        UUID statement = entityManager
                .createQuery("select o.trustEndedBy from HiringOrganization o where o.id = :organization", UUID.class)
                .setParameter("organization", organization)
                .getSingleResult();
        return entityManager.find(StatementOfReasons.class, new StatementId(statement));
    }

    List<Recipient> administrators() {
        return entityManager
                .createQuery(
                        "select a from Account a where a.administrator = true and a.status = :active", Account.class)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .map(MessageFactsRepository::recipient)
                .toList();
    }

    /**
     * What an application is for, as its candidate read it: the advert may have another title by now, or be visible to
     * the organization only.
     */
    MessageFacts application(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        String reference = (String) entityManager
                .createNativeQuery("select job_posting_reference(:posting)", String.class)
                .setParameter("posting", application.getPosting().value())
                .getSingleResult();
        return MessageFacts.NONE.aboutPosting(application.getPostingTitle(), reference);
    }

    /** Whether the candidate's latest status is an answer, or news of another kind, not just that someone is reading. */
    boolean isNews(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        TimelineEntry latest = application.getTimeline().getLast();
        return application.getCandidateStatus().isAnswer() || latest.getUntil() != null || latest.isReopening();
    }

    /** The same for its candidate, who knows the employer even of a confidential advert. */
    MessageFacts ownApplication(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        return application(id)
                .aboutOrganization(organizationName(application.getOrganization()))
                .aboutApplication(new ApplicationFacts(
                        application.getReference().value(), application.getAppliedAt(), application.getAnswerDueAt()));
    }

    /** The same with the hash of its receipt. */
    MessageFacts receipt(JobApplicationId id) {
        MessageFacts facts = ownApplication(id);
        return facts.aboutApplication(facts.application().withReceipt(receipts.hashOf(id)));
    }

    /** The reference of an application, by which the employer's page is addressed. */
    String reference(JobApplicationId id) {
        return entityManager.find(JobApplication.class, id).getReference().value();
    }

    Referee referee(RefereeId id) {
        return entityManager.find(Referee.class, id);
    }

    /** A person whom an employer entered, by their address only: anyone can type a name. */
    Recipient entered(EnteredPersonId id) {
        Tuple row = entityManager
                .createQuery(
                        "select p.data.email as email, i.language as language from EnteredPerson p"
                                + " join PeopleImport i on i.id = p.peopleImport where p.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return new Recipient(
                Optional.empty(),
                "",
                new EmailAddress(row.get("email", String.class)),
                row.get("language", Language.class));
    }

    /** The posting for which people were entered. */
    MessageFacts enteredFor(PeopleImportId id) {
        Tuple row = entityManager
                .createQuery(
                        "select p.publishedFacts.publicTitle as title, p.reference as reference from PeopleImport i"
                                + " join JobPosting p on p.id = i.posting where i.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getSingleResult();
        return MessageFacts.NONE.aboutPosting(row.get("title", String.class), row.get("reference", String.class));
    }

    /** Who typed a draft on another site, in the language of the advert. */
    Recipient forwarded(ApplicationDraftId draft, JobPostingId posting) {
        return new Recipient(
                Optional.empty(),
                "",
                new EmailAddress(entityManager
                        .find(ApplicationDraft.class, draft)
                        .getContent()
                        .contact()
                        .email()),
                entityManager.find(JobPosting.class, posting).publicLanguage());
    }

    AccountId candidate(JobApplicationId id) {
        return entityManager.find(JobApplication.class, id).getCandidate();
    }

    /** The name on an application, or the alias of a hidden applicant. */
    String applicant(JobApplicationId id) {
        return entityManager.find(JobApplication.class, id).getApplicantName();
    }

    /** What an applicant wrote, as all recipients may read it. */
    String masked(JobApplicationId id, String text) {
        return masks.ofAll(entityManager.find(JobApplication.class, id)).text(text);
    }

    Requisition requisition(UUID id) {
        return entityManager.find(Requisition.class, new RequisitionId(id));
    }

    Offer offer(OfferId id) {
        return entityManager.find(Offer.class, id);
    }

    /** What approvers are asked about. The person whose action sends the message may not read the offer itself. */
    record AskedOffer(String reference, String application, String posting, String title, AccountId candidate) {}

    /** The offer of which approvers are asked about a version. */
    AskedOffer offerOf(UUID version) {
        Tuple row = (Tuple) entityManager
                .createNativeQuery("select * from jobwright_offer_asked_about(:version)", Tuple.class)
                .setParameter("version", version)
                .getSingleResult();
        return new AskedOffer(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                new AccountId(row.get(4, UUID.class)));
    }

    /** Whether the candidate hears of the decision that was told at that moment with an offer. */
    boolean sendsOffer(JobApplicationId id, Instant told) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        TimelineEntry latest = application.getTimeline().getLast();
        return application.getCandidateStatus() == CandidateStatus.OFFER
                && latest.getUntil() == null
                && entityManager
                        .createQuery("select o from Offer o where o.application = :application", Offer.class)
                        .setParameter("application", id)
                        .getResultStream()
                        .anyMatch(offer -> offer.isToldWithDecision(told));
    }

    Interview interview(InterviewId id) {
        return entityManager.find(Interview.class, id);
    }

    /** The candidate of an application, as others see it in a calendar: initials, or the reference once the name is gone. */
    String initials(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        String initials = Initials.of(application.getApplicantName());
        return initials.isEmpty() ? application.getReference().value() : initials;
    }

    /** Those who decide about an application, and did not send it. */
    List<Recipient> deciders(JobApplicationId id) {
        JobApplication application = entityManager.find(JobApplication.class, id);
        return rights
                .members(application.getPosting(), application.getOrganization(), HiringRights::mayPropose)
                .stream()
                .filter(decider -> !decider.equals(application.getCandidate()))
                .flatMap(decider -> account(decider).stream())
                .toList();
    }

    /** Who answers for an interview: its organizer, or those who answer the applicant once the organizer may not. */
    List<Recipient> organizers(Interview interview) {
        JobApplication application = entityManager.find(JobApplication.class, interview.getApplication());
        AccountId organizer = interview.getOrganizer();
        return rights.members(application.getPosting(), application.getOrganization(), HiringRights::mayPropose)
                        .contains(organizer)
                ? account(organizer).stream().toList()
                : handlers(interview.getApplication());
    }

    /**
     * Messages of one side, oldest first: who wrote the latest ones, and their texts, as far as a mail has room. Without
     * texts if the sender of one is not confirmed: the conversation says so, a mail would pass it on under that name.
     */
    Written written(List<MessageId> messages) {
        List<Tuple> rows = entityManager
                .createQuery("""
                        select case when m.program is null then p.displayName else coalesce(o.displayName, p.displayName) end,
                          m.body, m.unconfirmed
                        from Message m join Account p on p.id = m.author
                          left join HiringOrganization o on o.id = m.conversation.organization
                        where m.id in :messages order by m.deliveredAt desc, m.id.value desc""", Tuple.class)
                .setParameter("messages", messages)
                .setMaxResults(MOST_MESSAGES)
                .getResultList();
        List<String> authors = rows.reversed().stream()
                .map(row -> row.get(0, String.class))
                .distinct()
                .toList();
        if (rows.stream().anyMatch(row -> row.get(2, Boolean.class))) {
            return new Written(String.join(", ", authors), "");
        }
        String text = rows.reversed().stream()
                .map(row -> (authors.size() > 1 ? row.get(0, String.class) + ":\n" : "") + row.get(1, String.class))
                .collect(Collectors.joining("\n\n", messages.size() > MOST_MESSAGES ? "\u2026\n\n" : "", ""));
        return new Written(String.join(", ", authors), text);
    }

    private List<Recipient> members(OrganizationId organization, Set<OrganizationRole> roles) {
        return entityManager
                .createQuery("""
                        select a from OrganizationMembership m join Account a on a.id = m.account
                        where m.organization.id = :organization and m.role in :roles and m.endedAt is null
                          and a.status = :active
                        """, Account.class)
                .setParameter("organization", organization)
                .setParameter("roles", roles)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .map(MessageFactsRepository::recipient)
                .toList();
    }

    /** An unconfirmed name is left out: a stranger may have chosen it to be read there. */
    private static Recipient recipient(Account account) {
        String name = account.getStatus() == AccountStatus.UNCONFIRMED ? "" : account.getDisplayName();
        return new Recipient(Optional.of(account.getId()), name, account.getEmail(), account.getLanguage());
    }
}
