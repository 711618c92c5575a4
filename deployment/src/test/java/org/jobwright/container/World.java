package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.SignInSessionId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.bulk.BulkOperationId;
import org.jobwright.domain.applications.entry.PeopleImportId;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.domain.applications.tasks.TaskId;
import org.jobwright.domain.approvals.ApprovalFlowId;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.figures.links.TrackingLinkId;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.domain.integrations.ApiTokenId;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.interviews.InterviewKind;
import org.jobwright.domain.interviews.InterviewReference;
import org.jobwright.domain.interviews.PanelPart;
import org.jobwright.domain.interviews.PanelSeat;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.InterviewKitId;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.domain.interviews.rooms.RoomId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.imports.ImportRunId;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.domain.jobs.views.SavedListViewId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.MessageTemplateId;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.reports.MessageReportId;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.moderation.reports.PostingReportId;
import org.jobwright.domain.moderation.reports.ReportReason;
import org.jobwright.domain.notifications.NoticeId;
import org.jobwright.domain.notifications.OutboxMessageId;
import org.jobwright.domain.offers.OfferId;
import org.jobwright.domain.offers.OfferReference;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.domains.OrganizationDomainId;
import org.jobwright.domain.organizations.members.InvitationId;
import org.jobwright.domain.outcomes.OutcomeQuestionId;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.papers.RefereeId;
import org.jobwright.domain.requisitions.FlowTemplateId;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.scorecards.ScorecardAssignmentId;
import org.jobwright.domain.scorecards.ScorecardContent;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.signon.IdentityProviderId;
import org.jobwright.domain.talent.ConsentPurpose;
import org.jobwright.domain.talent.ConsentText;
import org.jobwright.domain.talent.NamedPoolId;
import org.jobwright.domain.talent.PoolMembershipId;
import org.jobwright.domain.talent.findable.ProfileLinkId;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.accounts.selfservice.OwnFactorService;
import org.jobwright.services.accounts.selfservice.PasswordService;
import org.jobwright.services.accounts.sessions.OpenedSession;
import org.jobwright.services.accounts.signin.SignIn;
import org.jobwright.services.accounts.signin.SignInService;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.BulkOutcome;
import org.jobwright.services.applications.bulk.MoveApplications;
import org.jobwright.services.applications.bulk.PlacedApplication;
import org.jobwright.services.applications.notes.NoteQueries;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.persons.ComparisonService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.jobwright.services.applications.tags.TagService;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.figures.links.LinkPlace;
import org.jobwright.services.figures.links.TrackingLinkService;
import org.jobwright.services.insights.guides.RolePostingService;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.InterviewTellingService;
import org.jobwright.services.interviews.PlanInterview;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.jobwright.services.interviews.rooms.RoomService;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.SavePostingTemplate;
import org.jobwright.services.jobs.imports.ImportRunService;
import org.jobwright.services.jobs.imports.StartImport;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.services.jobs.views.SavedListViewService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageTemplateService;
import org.jobwright.services.messages.SaveMessageTemplate;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.PostingReportService;
import org.jobwright.services.moderation.reports.ReportMessage;
import org.jobwright.services.moderation.reports.ReportPosting;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.organizations.domains.ClaimDomain;
import org.jobwright.services.organizations.domains.DomainService;
import org.jobwright.services.organizations.members.InviteMember;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.papers.CandidatePaperService;
import org.jobwright.services.papers.DocumentRequestService;
import org.jobwright.services.papers.RequestedDocument;
import org.jobwright.services.requisitions.RequisitionDetails;
import org.jobwright.services.requisitions.RequisitionFileService;
import org.jobwright.services.scorecards.ScorecardService;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.security.KeyedSeal;
import org.jobwright.services.talent.CandidatePoolQueries;
import org.jobwright.services.talent.CandidatePoolService;
import org.jobwright.services.talent.NamedPoolService;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;
import org.jobwright.services.talent.SortIntoPools;
import org.jobwright.services.talent.findable.VisibilityService;

/**
 * One of everything: an organization with everything that it can have, a candidate with the same, and the people around
 * them.
 */
@ApplicationScoped
class World {

    private static final PageRequest ONE = new PageRequest(1, 1);
    private static final String PASSWORD = "signals-by-night-and-day";

    /**
     * The people and things of this world.
     *
     * @param draft a posting that is not public
     * @param kept the token of an unsent application
     * @param message delivered to the candidate, who reported it
     */
    record Things(
            Opening opening,
            AccountId candidate,
            AccountId rival,
            AccountId administrator,
            JobPostingId draft,
            ApplicationReference application,
            JobApplicationId applicationId,
            PipelineStageId stage,
            DocumentId document,
            ModerationCaseId moderationCase,
            PostingReportId report,
            MessageReportId messageReport,
            PostingTemplateId template,
            PipelineTemplateId pipelineTemplate,
            ImportRunId importRun,
            InvitationId invitation,
            NoticeId notice,
            OutboxMessageId mail,
            SignInSessionId session,
            DraftToken kept,
            RoleGuideId guide,
            MessageId message,
            MessageTemplateId messageTemplate,
            NoteId note,
            TaskId task,
            TagId tag,
            RoomId room,
            BulkOperationId operation,
            SavedListViewId view,
            InterviewId interview,
            InterviewReference interviewReference,
            RequisitionId requisition,
            RequisitionReference requisitionReference,
            ApprovalFlowId approval,
            FlowTemplateId flow,
            InterviewKitId kit,
            ScorecardAssignmentId scorecard,
            OfferId offer,
            OfferReference offerReference,
            PoolMembershipId pool,
            NamedPoolId namedPool,
            ProfileLinkId profileLink,
            TrackingLinkId link,
            OutcomeQuestionId outcome,
            DocumentRequestId paper,
            RefereeId referee,
            OrganizationDomainId domain) {}

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private NoteService notes;

    @Inject
    private NoteQueries noteQueries;

    @Inject
    private TaskService tasks;

    @Inject
    private TagService tags;

    @Inject
    private RoomService rooms;

    @Inject
    private SavedListViewService views;

    @Inject
    private TrackingLinkService links;

    @Inject
    private DomainService domains;

    @Inject
    private InterviewService interviews;

    @Inject
    private Requisitions requisitions;

    @Inject
    private RequisitionFileService requisitionFiles;

    @Inject
    private Offers offers;

    @Inject
    private InterviewTellingService telling;

    @Inject
    private CandidateInterviewQueries ownInterviews;

    @Inject
    private KitService kits;

    @Inject
    private PoolService pool;

    @Inject
    private CandidatePoolService pooling;

    @Inject
    private NamedPoolService sorting;

    @Inject
    private PoolQueries pools;

    @Inject
    private DocumentRequestService documentRequests;

    @Inject
    private CandidatePaperService ownPapers;

    @Inject
    private CandidatePoolQueries ownPools;

    @Inject
    private VisibilityService visibility;

    @Inject
    private ScorecardService scorecards;

    @Inject
    private Harbour harbour;

    @Inject
    private AdministratorService administration;

    @Inject
    private SignInService signIns;

    @Inject
    private OwnFactorService factors;

    @Inject
    private PasswordService passwords;

    @Inject
    private ApplyService applying;

    @Inject
    private ProfileService profiles;

    @Inject
    private ApplicationReviewQueries reviewQueries;

    @Inject
    private ConversationService conversations;

    @Inject
    private MessageTemplateService messageTemplates;

    @Inject
    private ModerationService moderation;

    @Inject
    private ModerationQueries moderationQueries;

    @Inject
    private PostingReportService reports;

    @Inject
    private MessageReportService messageReports;

    @Inject
    private PostingTemplateService templates;

    @Inject
    private PipelineTemplateService pipelineTemplates;

    @Inject
    private ImportRunService imports;

    @Inject
    private MembershipService memberships;

    @Inject
    private MembershipQueries membershipQueries;

    @Inject
    private NoticeQueries notices;

    @Inject
    private Guides guides;

    @Inject
    private RolePostingService rolePostings;

    @Inject
    private ComparisonService comparisons;

    @Inject
    private Rows rows;

    Things create() throws Exception {
        Opening opening = harbour.opening();
        String email = "candidate-" + DraftToken.next().value() + "@test.example";
        AccountId candidate = Callers.asSystem(() ->
                administration.provide(new ProvideAccount(email, "Ines Carvalho", Language.EN, PASSWORD, Set.of())));
        rows.change(
                "insert into law_breach (posting_version_id, posting_id, organization_id, rules, missing, found_on)"
                        + " select v.id, v.job_posting_id, ?, '[\"CA-ON-ESA\"]', '[]', current_date from posting_version v"
                        + " where v.job_posting_id = ?",
                opening.organization().value(),
                opening.posting().value());
        OpenedSession opened =
                Callers.asVisitor(() -> signIns.signIn(new SignIn(email, PASSWORD, "192.0.2.7", "Firefox"))
                        .orElseThrow());
        SignInSessionId session = opened.person().session();
        Callers.asVisitor(() -> signIns.resolve(opened.secret(), true));
        Callers.asPerson(candidate, () -> factors.confirm(Codes.first(factors.offer())));
        Callers.asVisitor(() -> {
            passwords.requestReset(email, "192.0.2.7");
            return null;
        });
        Callers.asPerson(candidate, () -> profiles.saveResume(new SaveResume(Resume.EMPTY, null)));
        ApplicationReference application = Callers.asPerson(candidate, () -> {
            DraftKey draft = new DraftKey(DraftToken.next(), null);
            applying.saveDraft(new SaveApplicationDraft(
                    draft, opening.reference(), Harbour.content(), Harbour.cv(), certificate(), null));
            return harbour.send(draft);
        });
        DraftToken kept = DraftToken.next();
        Callers.asPerson(
                candidate,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        new DraftKey(kept, null),
                        opening.reference(),
                        Harbour.content(),
                        Harbour.cv(),
                        certificate(),
                        "a newsletter")));
        return employers(opening, candidate, application, session, kept);
    }

    private void offerTimes(InterviewId interview, OrganizationId organization) throws Exception {
        UUID set = UUID.randomUUID();
        rows.change(
                "insert into interview_slot_set (id, version, organization_id, answer_by, notice_hours,"
                        + " changes_allowed) values (?, 0, ?, now() + interval '5 days', 24, 2)",
                set,
                organization.value());
        rows.change(
                "insert into interview_slot (id, set_id, zone, offset_seconds, starts_at, ends_at, seats) values"
                        + " (gen_random_uuid(), ?, 'Etc/UTC', 0, now() + interval '9 days',"
                        + " now() + interval '9 days 45 minutes', 1)",
                set);
        rows.change(
                "update interview set planned_set_id = ?, offered_set_id = ?, offered_as = announced,"
                        + " offered_at = now() where id = ?",
                set,
                set,
                interview.value());
        rows.change(
                "insert into interview_link (secret_hash, interview_id, set_id, made_at) values (?, ?, ?, now())",
                Secret.next().hash(),
                interview.value(),
                set);
    }

    /** The applicant and somebody else, who are perhaps the same person. */
    private void people(Opening opening, JobApplicationId application, AccountId other) throws Exception {
        Callers.asSystem(() -> {
            comparisons.compare(application);
            return null;
        });
        rows.change(
                "with other as (insert into applicant_person (id, organization_id, account_id, group_id) select id, ?,"
                        + " ?, id from (select gen_random_uuid() as id) made returning id) insert into person_match"
                        + " (one_id, other_id, organization_id, signals) select least(p.id, other.id), greatest(p.id,"
                        + " other.id), p.organization_id, '[\"CV\"]' from applicant_person p, other where"
                        + " p.organization_id = ?",
                opening.organization().value(),
                other.value(),
                opening.organization().value());
        rows.change(
                "insert into person_merge (id, organization_id, kept_id, absorbed_id, moved, merged_by, merged_at)"
                        + " select gen_random_uuid(), organization_id, one_id, other_id, '[]', ?, now() from person_match"
                        + " where organization_id = ?",
                opening.recruiter().value(),
                opening.organization().value());
    }

    /** The owner may download everything. */
    private void archived(Opening opening) throws Exception {
        rows.change(
                "insert into archive_request (id, version, organization_id, asked_by, asked_at, ready_at, ends_at) values"
                        + " (gen_random_uuid(), 0, ?, ?, now() - interval '2 days', now() - interval '1 day',"
                        + " now() + interval '6 days')",
                opening.organization().value(),
                opening.recruiter().value());
    }

    /** A person whom the employer entered. */
    private PeopleImportId entered(Opening opening) throws Exception {
        PeopleImportId id = PeopleImportId.next();
        rows.change(
                "insert into people_import (id, version, organization_id, posting_id, started_by, file_name, source,"
                        + " language, report, started_at) values (?, 0, ?, ?, ?, 'people.csv', 'A fair', 'EN',"
                        + " '{\"lines\":[]}', now())",
                id.value(),
                opening.organization().value(),
                opening.posting().value(),
                opening.recruiter().value());
        rows.change(
                "insert into entered_person (id, version, import_id, organization_id, name, email, phone, location, state,"
                        + " entered_at, tell_at, state_at) values (gen_random_uuid(), 0, ?, ?, 'Una', 'una@test.example',"
                        + " '', '', 'TOLD', now(), now(), now())",
                id.value(),
                opening.organization().value());
        return id;
    }

    /** A referee who answered. */
    private RefereeId referee(Opening opening, AccountId candidate, JobApplicationId application) throws Exception {
        RefereeId id = RefereeId.next();
        rows.change(
                "insert into reference_ask (application_id, posting_id, organization_id, candidate_id, wanted,"
                        + " asked_at) values (?, ?, ?, ?, 2, now())",
                application.value(),
                opening.posting().value(),
                opening.organization().value(),
                candidate.value());
        rows.change(
                "insert into referee (id, version, application_id, organization_id, name, email, relation, state,"
                        + " agreed_at, state_at) values (?, 0, ?, ?, 'Ruth', 'ruth@test.example', 'manager', 'GIVEN',"
                        + " now(), now())",
                id.value(),
                application.value(),
                opening.organization().value());
        rows.change("insert into referee_answer (referee_id, words) values (?, 'Calm.')", id.value());
        rows.change(
                "insert into unmailed_address (hash, since) values (repeat('a', 64), now()) on conflict do nothing");
        rows.change(
                "insert into told_address (organization_id, hash, told_at) select id, repeat('a', 64), now()"
                        + " from hiring_organization where id = ? on conflict do nothing",
                opening.organization().value());
        rows.change("insert into unasked_address (hash, since) values (repeat('a', 64), now()) on conflict do nothing");
        return id;
    }

    /** A document that the employer asked for, and the candidate sent. */
    private DocumentRequestId papers(AccountId recruiter, AccountId candidate, JobApplicationId application)
            throws Exception {
        LocalDate deleteOn = LocalDate.now(ZoneOffset.UTC).plusDays(60);
        DocumentRequestId id = Callers.asPerson(recruiter, () -> documentRequests
                .ask(application, List.of(new RequestedDocument("Permit", "", deleteOn)))
                .getFirst());
        Callers.asPerson(candidate, () -> ownPapers.addFile(id, Harbour.file("permit.txt")));
        Callers.asPerson(candidate, () -> ownPapers.send(id));
        return id;
    }

    /** What became of the opening; a link leads to the question. */
    private OutcomeQuestionId asked(Opening opening) throws Exception {
        OutcomeQuestionId id = OutcomeQuestionId.next();
        rows.change(
                "insert into outcome_question (id, version, kind, posting_id, organization_id, asked_at, times_asked,"
                        + " reason) values (?, 0, 'OPENING_ENDED', ?, ?, now(), 1, '')",
                id.value(),
                opening.posting().value(),
                opening.organization().value());
        rows.change(
                "insert into outcome_link (secret_hash, question_id, account_id, made_at) values (?, ?, ?, now())",
                Secret.next().hash(),
                id.value(),
                opening.recruiter().value());
        return id;
    }

    /** Staff once sent an advert of the organization back. */
    private void isDecidedAgainst(Opening opening) throws Exception {
        rows.change(
                "insert into statement_of_reasons (id, version, posting_id, organization_id, restriction, scope,"
                        + " duration, facts, source, automated_detection, automated_decision, ground_kind, ground,"
                        + " explanation, decided_by, sent_at) values (gen_random_uuid(), 0, ?, ?, 'SENT_BACK',"
                        + " 'SUBMITTED_TEXT', 'UNTIL_CHANGED', '{\"name\": \"Signal Technician\", \"reference\": \"JW\","
                        + " \"version\": 1}', 'OWN', false, false, 'TERMS', 'Terms of use', 'Say more.', ?, now())",
                opening.posting().value(),
                opening.organization().value(),
                opening.moderator().value());
        rows.change(
                "insert into appeal (id, version, statement_id, organization_id, decided_first_by, appellant,"
                        + " lodged_by, text, lodged_at, deadline, state) select gen_random_uuid(), 0, s.id,"
                        + " s.organization_id, ?, 'MEMBER', ?, 'Look again.', now(), now(), 'LODGED' from"
                        + " statement_of_reasons s where s.organization_id = ?",
                opening.recruiter().value(),
                opening.recruiter().value(),
                opening.organization().value());
    }

    /** A year that is over; the database has one row for each. */
    private void isCounted() throws Exception {
        rows.change("insert into yearly_report (id, version, calendar_year, drafted_at, counts, typed) select"
                + " gen_random_uuid(), 0, coalesce(max(calendar_year), 1900) + 1, now(), '[]', '{}' from yearly_report"
                + " where calendar_year < 1950");
    }

    private void hides(AccountId candidate) throws Exception {
        Callers.asPerson(candidate, () -> visibility.exclude("Quayside Signals"));
    }

    private void asksForNotes(Opening opening, AccountId candidate, JobApplicationId application) throws Exception {
        rows.change(
                "insert into notes_request (id, version, application_id, organization_id, account_id, asked_at,"
                        + " due_on, reminders, state, words, reason) values (gen_random_uuid(), 0, ?, ?, ?, now(),"
                        + " current_date + 30, 0, 'WAITING', '', '')",
                application.value(),
                opening.organization().value(),
                candidate.value());
    }

    private void isAskedForContact(Opening opening, AccountId candidate) throws Exception {
        rows.change(
                "insert into contact_request (id, version, organization_id, account_id, sender_id, pseudonym, text,"
                        + " sent_at, quiet_until, state, state_at) values (gen_random_uuid(), 0, ?, ?, ?, '0123456789AB',"
                        + " 'We build signals.', now(), now() + interval '90 days', 'SENT', now())",
                opening.organization().value(),
                candidate.value(),
                opening.recruiter().value());
    }

    private PoolMembershipId pooled(Opening opening, AccountId candidate, JobApplicationId application)
            throws Exception {
        Callers.asPerson(opening.recruiter(), () -> pool.ask(List.of(application)));
        PoolMembershipId id =
                Callers.asPerson(candidate, () -> ownPools.mine()).getFirst().id();
        Callers.asPerson(
                candidate,
                () -> pooling.agree(
                        id,
                        ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN)
                                .read()));
        rows.change(
                "insert into pool_invitation (id, organization_id, account_id, posting_id, invited_by, invited_at,"
                        + " quiet_until, why) values (gen_random_uuid(), ?, ?, ?, ?, now(), now() + interval '30 days',"
                        + " '')",
                opening.organization().value(),
                candidate.value(),
                opening.posting().value(),
                opening.recruiter().value());
        return id;
    }

    private ProfileLinkId handedOut(AccountId candidate) throws Exception {
        ProfileLinkId id = ProfileLinkId.next();
        rows.change(
                "insert into profile_link (id, version, account_id, secret_hash, label, with_contact, made_at, ends_at)"
                        + " values (?, 0, ?, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '', false, now(),"
                        + " now() + interval '7 days')",
                id.value(),
                candidate.value());
        return id;
    }

    private NamedPoolId sorted(Opening opening, ApplicationReference application) throws Exception {
        Callers.asPerson(
                opening.recruiter(),
                () -> sorting.sort(new SortIntoPools(application, Set.of(), Set.of(), "Night shift")));
        return Callers.asPerson(opening.recruiter(), () -> pools.pools(opening.organization()))
                .getFirst()
                .id();
    }

    private static PlanInterview interview(AccountId panel) {
        return new PlanInterview(
                InterviewKind.PHONE,
                "First talk",
                LocalDateTime.now(ZoneOffset.UTC).plusDays(3),
                "Etc/UTC",
                null,
                45,
                "",
                "",
                "",
                "",
                null,
                List.of(PanelSeat.of(panel, PanelPart.LEAD)));
    }

    private static AttachmentChanges certificate() {
        return new AttachmentChanges(
                List.of(new AttachmentChanges.Added("attachments", null, Harbour.file("certificate.txt"))), Set.of());
    }

    private Things employers(
            Opening opening,
            AccountId candidate,
            ApplicationReference application,
            SignInSessionId session,
            DraftToken kept)
            throws Exception {
        AccountId recruiter = opening.recruiter();
        AccountId rival = harbour.person();
        harbour.organization(rival);
        JobPostingId submitted = harbour.submitted(recruiter, opening.organization());
        ModerationCaseId moderationCase = Callers.asModerator(opening.moderator(), () -> moderationQueries
                .ids(new QueueFilter(QueueFilter.Scope.OPEN, opening.organization(), ""))
                .getFirst());
        Callers.asModerator(opening.moderator(), () -> moderation.noteForColleagues(moderationCase, "Looks fine."));
        rows.change(
                "insert into case_likeness (case_id, other_id, other_version, jaccard, containment) values (?, ?, 1,"
                        + " 1, 1)",
                moderationCase.value(),
                opening.posting().value());
        Callers.asVisitor(() -> {
            reports.report(new ReportPosting(
                    opening.reference(),
                    ReportReason.OFFENSIVE,
                    "Rude.",
                    UUID.randomUUID().toString()));
            return null;
        });
        var review = Callers.asPerson(recruiter, () -> reviewQueries.details(application));
        Callers.asPerson(recruiter, () -> notes.add(review.applicant().id(), "Call her.", NoteVisibility.TEAM));
        Callers.asPerson(recruiter, () -> notes.saveDraft(review.applicant().id(), "Ask", NoteVisibility.TEAM));
        NoteId note = Callers.asPerson(
                        recruiter, () -> noteQueries.of(review.applicant().id()))
                .notes()
                .getFirst()
                .id();
        rows.change(
                "insert into unmasking (id, application_id, member_id, reason, at) values (gen_random_uuid(), ?, ?, ?,"
                        + " now())",
                review.applicant().id().value(),
                recruiter.value(),
                "They are my neighbour.");
        rows.change("insert into note_mention (note_id, account_id) values (?, ?)", note.value(), recruiter.value());
        rows.change(
                "insert into note_former_text (note_id, position, text, until) values (?, 0, 'Call.', now())",
                note.value());
        MessageId message = Callers.asPerson(
                recruiter, () -> conversations.send(new SendMessage(application, "Wear something nice.", 0)));
        rows.change(
                "update message set state = 'DELIVERED', delivered_at = now(), mailed = true where id = ?",
                message.value());
        Callers.asPerson(
                candidate,
                () -> messageReports.report(
                        new ReportMessage(application, message, MessageReportReason.INSULTING, "")));
        Callers.asPerson(recruiter, () -> conversations.addFile(application, Harbour.file("timetable.txt")));
        var here = new PlacedApplication(
                review.applicant().id(), review.applicant().stage());
        BulkOutcome moved =
                Callers.asPerson(recruiter, () -> reviews.move(new MoveApplications(List.of(here), here.stage())));
        rows.change(
                "insert into close_out (id, version, posting_id, organization_id, state, posting_before, plan,"
                        + " operations, holder_id, changed_at) values (gen_random_uuid(), 0, ?, ?, 'LEFT', 'LIVE',"
                        + " '{\"outcome\": \"NO_HIRE\", \"groups\": {}, \"people\": []}', '[]', ?, now())",
                opening.posting().value(),
                opening.organization().value(),
                recruiter.value());
        rows.change(
                "insert into calendar_feed (account_id, secret_hash, opened_at) values (?, ?, now())",
                candidate.value(),
                Secret.next().hash());
        ApiTokenId token = ApiTokenId.next();
        rows.change(
                "insert into api_token (id, version, organization_id, name, prefix, secret_hash, scopes, made_by,"
                        + " made_at, expires_at) values (?, 0, ?, 'Tracking', 'jbw_abcd', ?, 'postings:read', ?, now(),"
                        + " now() + interval '1 day')",
                token.value(),
                opening.organization().value(),
                Secret.next().hash(),
                recruiter.value());
        rows.change(
                "insert into program_call (token_id, key, request_hash, status, reference, at) values (?, 'key', ?,"
                        + " 200, 'P-22222222', now())",
                token.value(),
                Secret.next().hash());
        rows.change(
                "insert into identifier_conflict (id, organization_id, token_id, posting_id, external_identifier,"
                        + " attempts, first_at, last_at) values (gen_random_uuid(), ?, ?, ?, 'ats-1', 1, now(), now())",
                opening.organization().value(),
                token.value(),
                opening.posting().value());
        IdentityProviderId provider = IdentityProviderId.next();
        rows.change(
                "insert into identity_provider (id, version, organization_id, issuer, client_id, client_secret,"
                        + " domains, newcomer_role, group_claim, group_roles, required, made_by, made_at, changed_at)"
                        + " values (?, 0, ?, 'http://127.0.0.1:1', 'jobwright', ?, '', 'VIEWER', 'groups', '[]', false, ?,"
                        + " now(), now())",
                provider.value(),
                opening.organization().value(),
                KeyedSeal.seal("secret".getBytes(StandardCharsets.US_ASCII), provider),
                recruiter.value());
        rows.change(
                "insert into external_identity (id, version, issuer, subject, account_id, linked_at, last_used_at)"
                        + " values (gen_random_uuid(), 0, 'http://127.0.0.1:1', ?, ?, now(), now())",
                candidate.toString(),
                candidate.value());
        rows.change(
                "insert into session_sign_on (session_id, provider_id, subject_hash, signed_on_at) values (?, ?, ?,"
                        + " now())",
                session.value(),
                provider.value(),
                Secret.next().hash());
        rows.change(
                "insert into provisioned_user (id, version, organization_id, user_name, email, display_name, active,"
                        + " made_at, changed_at) values (gen_random_uuid(), 0, ?, 'kim', 'kim@test.example', 'Kim', true,"
                        + " now(), now())",
                opening.organization().value());
        rows.change(
                "insert into provisioned_group (id, version, organization_id, display_name, members, made_at,"
                        + " changed_at) values (gen_random_uuid(), 0, ?, 'Recruiting', '[]', now(), now())",
                opening.organization().value());
        UUID webhook = UUID.randomUUID();
        UUID sent = UUID.randomUUID();
        rows.change(
                "insert into webhook_endpoint (id, version, organization_id, address, types, secret, state, made_by,"
                        + " made_at) values (?, 0, ?, 'https://ats.example/hook', 'posting.published', 'sealed', 'PAUSED',"
                        + " ?, now())",
                webhook,
                opening.organization().value(),
                recruiter.value());
        rows.change(
                "insert into webhook_message (id, organization_id, type, at, body)"
                        + " values (?, ?, 'posting.published', now(), '{}')",
                sent,
                opening.organization().value());
        rows.change(
                "insert into webhook_delivery (id, version, endpoint_id, message_id, organization_id, state, attempts,"
                        + " due_at) values (gen_random_uuid(), 0, ?, ?, ?, 'PENDING', 0, now())",
                webhook,
                sent,
                opening.organization().value());
        rows.change("insert into mail_settings (account_id, version, choices) values (?, 0, '{}')", candidate.value());
        rows.change(
                "insert into hiring_follow (id, account_id, posting_id, followed_at)"
                        + " values (gen_random_uuid(), ?, ?, now())",
                recruiter.value(),
                opening.posting().value());
        rows.change(
                "insert into snooze (account_id, signal, subject_id, until) values (?, 'ANSWER_DUE', ?, 'infinity')",
                candidate.value(),
                opening.posting().value());
        Callers.asPerson(
                recruiter, () -> conversations.send(new SendMessage(application, "Can you come on Monday?", 0)));
        Callers.asPerson(recruiter, () -> conversations.saveDraft(application, "Or"));
        Callers.asPerson(recruiter, () -> conversations.addFile(application, Harbour.file("map.txt")));
        Callers.asPerson(
                recruiter,
                () -> memberships.invite(new InviteMember(
                        opening.organization(), "new-colleague@test.example", OrganizationRole.VIEWER)));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        InterviewId interview = Callers.asPerson(
                recruiter, () -> interviews.plan(review.applicant().id(), interview(recruiter), false));
        rows.change("update interview set tell_at = now() where id = ?", interview.value());
        Callers.asSystem(() -> {
            telling.tell(interview);
            return null;
        });
        rows.change(
                "insert into interview_reminder (interview_id, sequence, kind, reminded_at) values (?, 0,"
                        + " 'PANEL_HOUR', now())",
                interview.value());
        rows.change(
                "insert into answer_reminder (application_id, due_on, days) values (?, current_date + 10, 10)",
                review.applicant().id().value());
        RequisitionDetails requisition = requisitions.approved(opening);
        Callers.asPerson(opening.recruiter(), () -> requisitionFiles.add(requisition.id(), Harbour.file("plan.txt")));
        rows.change(
                "insert into requisition_posting (posting_id, requisition_id) values (?, ?)",
                opening.posting().value(),
                requisition.id().value());
        InterviewKitId kit = Callers.asPerson(
                recruiter,
                () -> kits.save(new SaveKit(
                        opening.organization(),
                        null,
                        null,
                        "Core talk",
                        new KitContent(
                                "",
                                45,
                                List.of(),
                                List.of(new KitAttribute("Calm", AttributeKind.SKILL, Map.of(), false))))));
        ScorecardAssignmentId scorecard = Callers.asPerson(
                recruiter, () -> scorecards.assign(review.applicant().id(), recruiter, kit, ZoneOffset.UTC));
        Callers.asPerson(
                recruiter,
                () -> scorecards.submit(
                        scorecard,
                        null,
                        new ScorecardContent(List.of(), Rating.YES, "Stays calm in every storm."),
                        "Ask again."));
        offerTimes(interview, opening.organization());
        people(opening, review.applicant().id(), rival);
        OfferId offer = offers.known(recruiter, review.applicant().id());
        String role = guides.published(administrator, Guides.title("Lock"), List.of("Ferryman"));
        Callers.asPerson(
                opening.recruiter(), () -> rolePostings.draftFrom(opening.organization(), harbour.advert(), role));
        isDecidedAgainst(opening);
        isCounted();
        hides(candidate);
        isAskedForContact(opening, candidate);
        asksForNotes(opening, candidate, review.applicant().id());
        entered(opening);
        archived(opening);
        return new Things(
                opening,
                candidate,
                rival,
                administrator,
                harbour.draft(recruiter, opening.organization()),
                application,
                review.applicant().id(),
                review.applicant().stage(),
                review.document().id(),
                moderationCase,
                new PostingReportId(UUID.fromString(rows.texts(
                                "select id from posting_report where posting_id = ?",
                                opening.posting().value())
                        .getFirst())),
                new MessageReportId(UUID.fromString(
                        rows.texts("select id from message_report where message_id = ?", message.value())
                                .getFirst())),
                Callers.asPerson(recruiter, () -> templates.save(new SavePostingTemplate(submitted, "Signals"))),
                Callers.asPerson(
                        recruiter,
                        () -> pipelineTemplates.save(new SavePipelineTemplate(opening.posting(), "Signals"))),
                Callers.asPerson(
                        recruiter,
                        () -> imports.begin(
                                new StartImport(opening.organization(), "jobs.csv", Path.of("x"), false, false))),
                Callers.asPerson(recruiter, () -> membershipQueries
                        .invitations(opening.organization())
                        .getFirst()
                        .id()),
                Callers.asPerson(
                        candidate, () -> notices.notices(ONE).items().getFirst().id()),
                new OutboxMessageId(UUID.fromString(
                        rows.texts("select id from outbox_message").getFirst())),
                session,
                kept,
                guides.draft(),
                message,
                Callers.asPerson(
                        recruiter,
                        () -> messageTemplates.save(new SaveMessageTemplate(
                                opening.organization(),
                                null,
                                null,
                                false,
                                TemplateKind.MESSAGE,
                                "Invitation",
                                Language.EN,
                                "Dear {{first_name}}"))),
                note,
                Callers.asPerson(
                        recruiter,
                        () -> tasks.add(
                                review.applicant().id(),
                                "Call back",
                                LocalDate.now(ZoneOffset.UTC).plusDays(1),
                                false,
                                ZoneOffset.UTC)),
                Callers.asPerson(
                                recruiter,
                                () -> tags.tag(List.of(review.applicant().id()), "Night shift"))
                        .tag()
                        .id(),
                Callers.asPerson(recruiter, () -> rooms.add(opening.organization(), "Pier 4")),
                moved.operation(),
                Callers.asPerson(
                        recruiter,
                        () -> views.save(new SaveListView(
                                opening.organization(), ViewScope.APPLICANTS, null, "Late", "show=overdue", false))),
                interview,
                Callers.asPerson(candidate, () -> ownInterviews.of(application))
                        .getFirst()
                        .reference(),
                requisition.id(),
                requisition.reference(),
                requisition.latest().orElseThrow().id(),
                requisitions.flow(opening),
                kit,
                scorecard,
                offer,
                new OfferReference(rows.texts("select reference from offer where id = ?", offer.value())
                        .getFirst()),
                pooled(opening, candidate, review.applicant().id()),
                sorted(opening, application),
                handedOut(candidate),
                Callers.asPerson(
                        recruiter,
                        () -> links.createPersonal(new LinkPlace(opening.organization(), opening.posting()))),
                asked(opening),
                papers(recruiter, candidate, review.applicant().id()),
                referee(opening, candidate, review.applicant().id()),
                Callers.asPerson(
                        recruiter,
                        () -> domains.claim(new ClaimDomain(opening.organization(), "harbour-rail.example"))));
    }
}
