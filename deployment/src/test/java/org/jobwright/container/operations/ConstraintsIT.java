package org.jobwright.container.operations;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.closing.CloseOutOutcome;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.KitContent;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.messages.TemplateKind;
import org.jobwright.domain.moderation.reports.MessageReportReason;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.AccountService;
import org.jobwright.services.accounts.selfservice.RegisterAccount;
import org.jobwright.services.accounts.selfservice.RegistrationService;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.closing.CloseOutService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.jobwright.services.interviews.kits.KitService;
import org.jobwright.services.interviews.kits.SaveKit;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.services.jobs.views.SavedListViewService;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.MessageTemplateService;
import org.jobwright.services.messages.SaveMessageTemplate;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.moderation.reports.MessageReportService;
import org.jobwright.services.moderation.reports.ReportMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the database refuses, and the response to commands that meet there. */
@Tag("SEC-32")
@ContainerTest
class ConstraintsIT {

    /** Two concurrent commands can meet here: a test in this package checks the response to the second. */
    private static final Set<String> TESTED = Set.of(
            "uq_account_email",
            "uq_appeal_report_id",
            "uq_appeal_statement_id",
            "uq_application_draft_token_hash",
            "uq_close_out_posting_open",
            "uq_erasure_request_waiting",
            "uq_hiring_organization_slug",
            "uq_hiring_team_lead",
            "uq_hiring_team_member_account",
            "uq_interview_kit_organization_name",
            "uq_invitation_open",
            "uq_message_report_open",
            "uq_message_template_name",
            "uq_job_application_candidate_posting_active",
            "uq_job_application_intent",
            "uq_job_posting_organization_external_identifier",
            "uq_legal_hold_subject",
            "uq_moderation_case_posting_id_posting_version",
            "uq_notes_request_waiting",
            "uq_organization_domain_name",
            "uq_organization_domain_proved",
            "uq_organization_membership_active",
            "uq_organization_room_folded",
            "uq_pipeline_template_organization_default",
            "uq_pipeline_template_organization_name",
            "uq_posting_template_organization_id_name",
            "uq_posting_version_job_posting_id_number",
            "uq_role_guide_slug",
            "uq_role_guide_version_role_guide_id_number",
            "uq_saved_list_view_name",
            "uq_scorecard_assignment_by_hand",
            "uq_saved_search_account_id_fingerprint",
            "uq_provisioned_group_display_name",
            "uq_provisioned_user_email",
            "uq_provisioned_user_external_id",
            "uq_provisioned_user_user_name");

    /** Random values, values from a sequence, values under the version of their aggregate, upserts, and inserts under a lock never collide. */
    private static final Set<String> NEVER_MET = Set.of(
            "uq_api_token_secret_hash",
            "uq_applicant_person_account",
            "uq_application_receipt_application",
            "uq_approval_flow_subject",
            "uq_conversation_application",
            "uq_entered_person_organization_email",
            "uq_entered_person_secret_hash",
            "uq_equality_block_open",
            "uq_external_identity_account_id_issuer",
            "uq_external_identity_issuer_subject",
            "uq_hiring_follow",
            "uq_identity_provider_organization_id",
            "uq_identifier_conflict_token_id_posting_id",
            "uq_interview_kit_version_kit_number",
            "uq_interview_reference",
            "uq_interview_slot_seat",
            "uq_interview_slot_start",
            "uq_invitation_secret_hash",
            "uq_job_application_alias",
            "uq_job_application_reference",
            "uq_job_posting_general",
            "uq_job_posting_reference",
            "uq_message_file_document",
            "uq_message_report_open_contact",
            "uq_named_pool_name",
            "uq_named_pool_organization",
            "uq_notice_arrivals",
            "uq_offer_application",
            "uq_offer_reference",
            "uq_offer_version_live",
            "uq_offer_version_offer_number",
            "uq_offer_version_unsent",
            "uq_organization_room_organization",
            "uq_outbox_message_event",
            "uq_outcome_question_application",
            "uq_outcome_question_posting",
            "uq_passkey_credential_hash",
            "uq_pipeline_stage_posting_hired",
            "uq_pipeline_stage_posting_new",
            "uq_pipeline_stage_posting_position",
            "uq_pool_membership_account",
            "uq_pool_membership_organization",
            "uq_profile_link_secret_hash",
            "uq_referee_secret_hash",
            "uq_requisition_opening_filled_by",
            "uq_requisition_reference",
            "uq_saved_job_account_id_job_posting_id",
            "uq_scorecard_assignment_interview_author",
            "uq_sign_in_session_secret_hash",
            "uq_site_version_number",
            "uq_stage_change_undoes",
            "uq_statement_of_reasons_case_id",
            "uq_posting_report_secret_hash",
            "uq_statement_of_reasons_secret_hash",
            "uq_stored_document_storage_key",
            "uq_survey_invitation_account",
            "uq_survey_invitation_secret_hash",
            "uq_tag_organization_folded",
            "uq_tracking_link_personal",
            "uq_tracking_link_token",
            "uq_unmasking_application_member",
            "uq_yearly_report_calendar_year",
            "uq_webhook_delivery_endpoint_id_message_id");

    @Resource(lookup = "java:jboss/datasources/jobwright")
    private DataSource database;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Harbour harbour;

    @Inject
    private AccountService accounts;

    @Inject
    private RegistrationService registration;

    @Inject
    private ApplyService applying;

    @Inject
    private JobPostingService postings;

    @Inject
    private CloseOutService closing;

    @Inject
    private MessageTemplateService messageTemplates;

    @Inject
    private ConversationService conversations;

    @Inject
    private MessageReportService messageReports;

    @Inject
    private PipelineTemplateService stageTemplates;

    @Inject
    private KitService kits;

    @Inject
    private SavedListViewService views;

    @Inject
    private Rows rows;

    @Inject
    private Race race;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void someoneLooksForWork() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
    }

    @Test
    void everyUniqueConstraintIsTestedOrUnreachable() throws Exception {
        Set<String> known = new TreeSet<>(TESTED);
        known.addAll(NEVER_MET);
        assertEquals(known, new TreeSet<>(rows.texts("""
            select indexname from pg_indexes where schemaname = 'public'
              and indexdef like 'CREATE UNIQUE%' and indexname like 'uq%'\
            """)));
    }

    @Test
    void theSecondOfTwoSimultaneousAccountsWithOneAddressIsRefused() {
        String email = "twin-" + UUID.randomUUID() + "@test.example";
        Callers.Command provide = () -> harbour.person(email, "Some One", Language.EN);
        assertRefused("constraint.uq_account_email", () -> race.second(provide, provide));
    }

    @Test
    void theSecondOfTwoSimultaneousViewsWithOneNameIsRefused() {
        Callers.Command save = () -> Callers.asPerson(
                opening.recruiter(),
                () -> views.save(new SaveListView(
                        opening.organization(), ViewScope.APPLICANTS, null, "Late", "show=overdue", false)));
        assertRefused("constraint.uq_saved_list_view_name", () -> race.second(save, save));
    }

    @Test
    void theSecondOfTwoSimultaneousTemplatesWithOneNameIsRefused() {
        Callers.Command save = () -> Callers.asPerson(
                opening.recruiter(),
                () -> messageTemplates.save(new SaveMessageTemplate(
                        opening.organization(),
                        null,
                        null,
                        true,
                        TemplateKind.MESSAGE,
                        "Invitation",
                        Language.EN,
                        "Dear {{first_name}}")));
        assertRefused("constraint.uq_message_template_name", () -> race.second(save, save));
    }

    @Test
    void theSecondOfTwoSimultaneousReportsOfOneMessageIsRefused() throws Exception {
        ApplicationReference application = harbour.apply(opening, candidate, "Ada");
        MessageId message = Callers.asPerson(
                opening.recruiter(), () -> conversations.send(new SendMessage(application, "Send 50 pounds.", 0)));
        rows.change(
                "update message set state = 'DELIVERED', delivered_at = now(), mailed = true where id = ?",
                message.value());
        Callers.Command report = () -> Callers.asPerson(
                candidate,
                () -> messageReports.report(
                        new ReportMessage(application, message, MessageReportReason.ASKS_FOR_MONEY, "")));
        assertRefused("constraint.uq_message_report_open", () -> race.second(report, report));
    }

    @Test
    void theSecondOfTwoSimultaneousStageTemplatesWithOneNameIsRefused() {
        Callers.Command save = () -> stageTemplate("Drivers");
        assertRefused("constraint.uq_pipeline_template_organization_name", () -> race.second(save, save));
    }

    @Test
    void theSecondOfTwoSimultaneousTemplatesForNewPostingsIsRefused() throws Exception {
        PipelineTemplateId drivers = stageTemplate("Drivers");
        PipelineTemplateId fitters = stageTemplate("Fitters");
        assertRefused(
                "constraint.uq_pipeline_template_organization_default",
                () -> race.second(() -> useForNewPostings(drivers), () -> useForNewPostings(fitters)));
    }

    @Test
    void theSecondOfTwoSimultaneousKitsWithOneNameIsRefused() {
        KitContent content = new KitContent(
                "", 45, List.of(), List.of(new KitAttribute("Calm", AttributeKind.SKILL, Map.of(), true)));
        Callers.Command save = () -> Callers.asPerson(
                opening.recruiter(),
                () -> kits.save(new SaveKit(opening.organization(), null, null, "Core talk", content)));
        assertRefused("constraint.uq_interview_kit_organization_name", () -> race.second(save, save));
    }

    private PipelineTemplateId stageTemplate(String name) throws Exception {
        return Callers.asPerson(
                opening.recruiter(), () -> stageTemplates.save(new SavePipelineTemplate(opening.posting(), name)));
    }

    private void useForNewPostings(PipelineTemplateId template) throws Exception {
        Callers.asPerson(opening.recruiter(), () -> stageTemplates.useForNewPostings(template, true));
    }

    @Test
    void theSecondOfTwoSimultaneousCloseOutsIsRefused() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        Callers.Command start = () ->
                Callers.asPerson(opening.recruiter(), () -> closing.start(opening.posting(), CloseOutOutcome.NO_HIRE));
        assertRefused("constraint.uq_close_out_posting_open", () -> race.second(start, start));
    }

    @Test
    void aFormSubmittedTwiceAtOnceIsOneDraft() throws Exception {
        DraftKey draft = Harbour.draftKey();
        race.second(() -> save(draft), () -> save(draft));
        assertEquals(
                1,
                rows.count(
                        "from application_draft where token_hash = ?",
                        draft.token().hash()));
    }

    @Test
    void twoDraftsOfOnePersonSentAtOnceAreOneApplication() throws Exception {
        DraftKey one = Harbour.draftKey();
        DraftKey other = Harbour.draftKey();
        save(one);
        save(other);
        assertRefused(STALE, () -> race.second(() -> send(one), () -> send(other)));
        assertEquals(1, rows.count("from job_application where candidate_id = ?", candidate.value()));
        send(other); // as it is shown now, which is as a replacement
        assertEquals(1, rows.count("from job_application where candidate_id = ?", candidate.value()));
        assertEquals(
                2,
                rows.count(
                        "from application_draft d join job_application a on a.id = d.application_id"
                                + " where a.candidate_id = ?",
                        candidate.value()));
    }

    @Test
    void aLinkOnlyLeadsToOurOwnPages() {
        var register = new RegisterAccount(
                "curious-" + UUID.randomUUID() + "@test.example",
                "Some One",
                "signals-by-night-and-day",
                Language.EN,
                UUID.randomUUID().toString(),
                "https://elsewhere.example",
                null);
        assertRefused("constraint.ck_one_time_token_continue_to", () -> registration.register(register));
    }

    @Test
    void aCharacterThatTextCannotHoldIsRefused() {
        assertRefused(
                "shared.invalid-input",
                () -> Callers.asPerson(candidate, () -> accounts.introduce("Ines\0", Language.EN)));
    }

    @Test
    void waitingTooLongForALockIsReportedAsAConflict() {
        Callers.Command pause = () -> Callers.asPerson(opening.recruiter(), () -> postings.pause(opening.posting()));
        assertRefused(STALE, () -> race.second(pause, () -> impatiently(pause)));
    }

    private void impatiently(Callers.Command command) throws Exception {
        transaction.begin();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
            command.run();
        } finally {
            transaction.rollback();
        }
    }

    private void save(DraftKey draft) throws Exception {
        Callers.asVisitor(() -> applying.saveDraft(new SaveApplicationDraft(
                draft, opening.reference(), Harbour.content(), Harbour.cv(), AttachmentChanges.NONE, null)));
    }

    private void send(DraftKey draft) throws Exception {
        Callers.asPerson(candidate, () -> harbour.send(draft));
    }
}
