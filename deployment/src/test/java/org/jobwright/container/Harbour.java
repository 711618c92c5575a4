package org.jobwright.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.organizations.profile.HeadOffice;
import org.jobwright.domain.organizations.profile.OrganizationProfile;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.apply.SendApplication;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.PostingModerationService;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.organizations.CreateOrganization;
import org.jobwright.services.organizations.OrganizationService;

/** People, an organization, a live posting and an application, created with the product's own commands. */
@ApplicationScoped
public class Harbour {

    /** The CV of every applicant. */
    public static final String CV = "Six years with axle counters and relay interlocking.";

    @Inject
    private AdministratorService administration;

    @Inject
    private OrganizationService organizations;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private PostingModerationService reviews;

    @Inject
    private Rows rows;

    @Inject
    private ApplyService applying;

    @Inject
    private ApplyQueries applyQueries;

    @Inject
    private Clock clock;

    public AccountId person(StaffRole... roles) throws Exception {
        String email = "someone-" + UUID.randomUUID() + "@test.example";
        return person(email, "Some One", Language.EN, roles);
    }

    public AccountId person(String email, String name, Language language, StaffRole... roles) throws Exception {
        return Callers.asSystem(
                () -> administration.provide(new ProvideAccount(email, name, language, null, Set.of(roles))));
    }

    /** A live posting of a new organization. */
    public Opening opening() throws Exception {
        return opening(ApplicationTerms.HERE);
    }

    public Opening opening(ApplicationTerms terms) throws Exception {
        AccountId recruiter = person();
        AccountId moderator = person(StaffRole.MODERATOR);
        OrganizationId organization = organization(recruiter);
        JobPostingId posting =
                Callers.asPerson(recruiter, () -> drafts.draft(organization, advert().withApplication(terms)));
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        publish(posting, 1, moderator);
        return new Opening(recruiter, organization, moderator, posting, reference(posting));
    }

    /** An application of a new person. */
    public ApplicationReference apply(Opening opening) throws Exception {
        return apply(person(), opening.reference(), DraftToken.next());
    }

    public ApplicationReference apply(Opening opening, AccountId candidate, String firstName) throws Exception {
        return apply(candidate, opening.reference(), DraftToken.next(), content(firstName));
    }

    public OrganizationId organization(AccountId owner) throws Exception {
        return Callers.asPerson(
                owner,
                () -> organizations.found(new CreateOrganization(
                        "Harbour " + UUID.randomUUID().toString().substring(0, 8), profile())));
    }

    public static OrganizationProfile profile() {
        return new OrganizationProfile(
                "Harbour Rail Ltd",
                "",
                "",
                RichText.EMPTY,
                "",
                null,
                new HeadOffice("", "", "Bristol", "", "GB"),
                false,
                "");
    }

    public JobPostingId draft(AccountId recruiter, OrganizationId organization) throws Exception {
        return Callers.asPerson(recruiter, () -> drafts.draft(organization, advert()));
    }

    public JobPostingId submitted(AccountId recruiter, OrganizationId organization) throws Exception {
        JobPostingId posting = draft(recruiter, organization);
        Callers.asPerson(recruiter, () -> postings.submit(new SubmitJobPosting(posting, null)));
        return posting;
    }

    public JobPostingId live(AccountId recruiter, OrganizationId organization, AccountId moderator) throws Exception {
        JobPostingId posting = submitted(recruiter, organization);
        publish(posting, 1, moderator);
        return posting;
    }

    public void publish(JobPostingId posting, int version, AccountId moderator) throws Exception {
        Callers.asModerator(moderator, () -> {
            reviews.startReview(posting);
            reviews.publish(posting, version);
        });
    }

    public String reference(JobPostingId posting) throws Exception {
        return rows.texts("select reference from job_posting where id = ?", posting.value())
                .getFirst();
    }

    /** Sends an application; the same token again is the same application. */
    public ApplicationReference apply(AccountId candidate, String postingReference, DraftToken token) throws Exception {
        return apply(candidate, postingReference, token, content());
    }

    public ApplicationReference apply(
            AccountId candidate, String postingReference, DraftToken token, ApplicationContent content)
            throws Exception {
        return Callers.asPerson(candidate, () -> {
            applying.saveDraft(new SaveApplicationDraft(
                    new DraftKey(token, null), postingReference, content, cv(), AttachmentChanges.NONE, null));
            return send(token);
        });
    }

    /** Lets an interviewer read an application. */
    public void assign(JobApplicationId application, AccountId interviewer) throws Exception {
        rows.change(
                "insert into application_assignment (application_id, account_id, posting_id, assigned_by, assigned_at)"
                        + " select id, ?, posting_id, ?, now() from job_application where id = ?",
                interviewer.value(),
                interviewer.value(),
                application.value());
    }

    /** A new member of an organization. */
    public AccountId member(OrganizationId organization, OrganizationRole role) throws Exception {
        AccountId member = person();
        join(organization, member, role);
        return member;
    }

    /** A person becomes a member of an organization. */
    public void join(OrganizationId organization, AccountId person, OrganizationRole role) throws Exception {
        rows.change(
                "insert into organization_membership (id, version, organization_id, account_id, role, joined_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, now())",
                organization.value(),
                person.value(),
                role.name());
    }

    /** A member gets a place in the hiring team of a posting. */
    public void place(Opening opening, AccountId member, HiringTeamPart part) throws Exception {
        rows.change(
                "insert into hiring_team_member (id, version, posting_id, organization_id, account_id, part, since)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, ?, now())",
                opening.posting().value(),
                opening.organization().value(),
                member.value(),
                part.name());
    }

    /** The key of a new visitor's browser. */
    public static DraftKey draftKey() {
        return new DraftKey(DraftToken.next(), Secret.next());
    }

    /** Sends a draft of the caller as it is shown. */
    public ApplicationReference send(DraftToken token) {
        return send(new DraftKey(token, null));
    }

    public ApplicationReference send(DraftKey draft) {
        return applying.send(
                new SendApplication(draft, applyQueries.draft(draft).seen()));
    }

    public static UploadedFile cv() {
        return new UploadedFile("cv.txt", CV.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static UploadedFile file(String name) {
        return new UploadedFile(name, name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static ApplicationContent content() {
        return content("Ines");
    }

    private static ApplicationContent content(String firstName) {
        return new ApplicationContent(
                new Contact(firstName, "Carvalho", "ines@test.example", "", "Bristol"),
                CvSource.UPLOAD,
                "I keep signals working.",
                List.of());
    }

    public JobAdvert advert() {
        return JobAdvert.EMPTY
                .withTitle("Signal Technician")
                .withText(new AdvertText(
                        RichText.ofPlainText("You keep the signals of a busy harbour line safe, by day and by night."),
                        List.of("Inspect axle counters"),
                        null,
                        null))
                .withWork(WorkArrangement.of(
                        EmploymentType.FULL_TIME, WorkplaceType.ON_SITE, WorkLocation.of("Bristol", "GB")))
                .withPay(PayOffer.of(SalaryRange.yearly("GBP", 38_400, 46_000)))
                .withOpening(OpeningTerms.until(LocalDate.now(clock).plusDays(30)));
    }

    /** Many more people who applied as one did. */
    public void copyApplicant(Opening opening, AccountId candidate, int people) throws Exception {
        rows.change(
                "insert into account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'email', n || '-' || a.email))).* from account a, generate_series(1, ?) n where a.id = ?",
                people,
                candidate.value());
        rows.change(
                "insert into job_application select (jsonb_populate_record(j, jsonb_build_object('id',"
                        + " gen_random_uuid(), 'intent_id', gen_random_uuid(), 'reference', j.reference || '-' ||"
                        + " split_part(p.email, '-', 1), 'candidate_id', p.id))).* from job_application j"
                        + " join account c on c.id = j.candidate_id join account p on p.email like '%-' || c.email"
                        + " where j.posting_id = ?",
                opening.posting().value());
        rows.change(
                "insert into stage_change (id, application_id, stage_id, actor_id, at) select gen_random_uuid(), j.id,"
                        + " j.stage_id, j.candidate_id, j.applied_at from job_application j where j.posting_id = ?"
                        + " and not exists (select from stage_change s where s.application_id = j.id)",
                opening.posting().value());
    }

    /** They may have left more of them than are read within a minute. */
    public void putsOffTheCvsOfOtherTests() throws Exception {
        rows.change("update stored_document set next_try_at = now() + interval '1 hour' where extraction = 'PENDING'");
    }
}
