package org.jobwright.container.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.receipts.ReceiptContent;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.apply.ApplyQueries;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.BeforeSending;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.receipts.ReceiptService;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before sending, a person sees what the employer gets of the CV, and how many people will read it. */
@ContainerTest
class BeforeSendingIT {

    @Inject
    private Harbour harbour;

    @Inject
    private ApplyQueries queries;

    @Inject
    private ApplyService applying;

    @Inject
    private ReceiptService receipts;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;
    private DraftKey draft;

    @BeforeEach
    void somebodyWritesAnApplication() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        draft = new DraftKey(DraftToken.next(), null);
        Contact contact = new Contact("Ada", "Müller", "ada@test.example", "", "");
        byte[] cv = "Signals are my trade.".getBytes(StandardCharsets.UTF_8);
        Callers.asPerson(
                candidate,
                () -> applying.saveDraft(new SaveApplicationDraft(
                        draft,
                        opening.reference(),
                        new ApplicationContent(contact, CvSource.UPLOAD, "", List.of()),
                        new UploadedFile("cv.txt", cv),
                        AttachmentChanges.NONE,
                        null)));
    }

    @Test
    void readersAreCountedByRoleWithoutTheCandidateAndThoseWhoReadNothing() throws Exception {
        assertEquals(Map.of(OrganizationRole.OWNER, 1L), before().readers());
        harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        assertEquals(Map.of(OrganizationRole.OWNER, 1L, OrganizationRole.RECRUITER, 2L), before().readers());
        assertEquals(3, before().people());
        harbour.join(opening.organization(), candidate, OrganizationRole.RECRUITER);
        assertEquals(3, before().people(), "the candidate is no reader");
    }

    @Test
    void aConfidentialPostingIsReadByFewer() throws Exception {
        harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        assertEquals(Map.of(OrganizationRole.OWNER, 1L), before().readers());
    }

    @Test
    void theTextOfTheCvIsTheOneThatIsStored() throws Exception {
        rows.change(
                "update stored_document set text = 'Signals are my trade.', extraction = 'DONE' where id ="
                        + " (select document_id from application_draft where token_hash = ?)",
                draft.token().hash());
        assertEquals("Signals are my trade.", before().cvText());
        assertEquals("cv.txt", before().cv().fileName());
    }

    @Test
    void theySeeForHowLongItIsKeptAndSoSaysTheReceipt() throws Exception {
        assertEquals(12, before().keptMonths());
        rows.change(
                "insert into retention_policy (id, version, deletes, months) values (?, 0, true, '{\"GB\": 3}')",
                opening.organization().value());
        assertEquals(3, before().keptMonths());
        ApplicationReference sent = Callers.asPerson(candidate, () -> harbour.send(draft));
        assertEquals(
                3,
                Json.read(Callers.asPerson(candidate, () -> receipts.of(sent)).json(), ReceiptContent.class)
                        .keptMonths());
        rows.change(
                "update retention_policy set deletes = false where id = ?",
                opening.organization().value());
        assertEquals(
                List.of("true"),
                rows.texts(
                        "select cast(jobwright_kept_months(?, 1) is null as text)",
                        opening.posting().value()),
                "nobody can say");
    }

    @Test
    void nobodyElseIsTold() {
        assertThrows(NotFound.class, () -> Callers.asPerson(opening.recruiter(), () -> queries.beforeSending(draft)));
    }

    @Test
    void itIsTheSameWithOneRoleForAll() throws Exception {
        oneRole.during(this::readersAreCountedByRoleWithoutTheCandidateAndThoseWhoReadNothing);
    }

    private BeforeSending before() throws Exception {
        return Callers.asPerson(candidate, () -> queries.beforeSending(draft));
    }
}
