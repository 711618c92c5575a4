package org.jobwright.container.applications;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.applications.content.ApplicationContent;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftKey;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.applications.persons.ComparisonService;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.junit.jupiter.api.BeforeEach;

/** Applications of several people, which are compared. */
abstract class PeopleWhoApply {

    @Inject
    protected Harbour harbour;

    @Inject
    protected ApplyService applying;

    @Inject
    protected ComparisonService comparisons;

    @Inject
    protected Rows rows;

    protected Opening opening;

    @BeforeEach
    void somebodyHires() throws Exception {
        opening = harbour.opening();
    }

    protected ApplicationReference apply(Contact contact, String cv) throws Exception {
        return apply(harbour.person(), opening, contact, cv);
    }

    protected ApplicationReference apply(AccountId candidate, Opening at, Contact contact, String cv) throws Exception {
        DraftToken token = DraftToken.next();
        UploadedFile file = new UploadedFile("cv.txt", cv.getBytes(StandardCharsets.UTF_8));
        return sent(candidate, at, token, contact, CvSource.UPLOAD, file);
    }

    protected ApplicationReference sent(
            AccountId candidate, Opening at, DraftToken token, Contact contact, CvSource source, UploadedFile file)
            throws Exception {
        ApplicationContent content = new ApplicationContent(contact, source, "", List.of());
        ApplicationReference reference = Callers.asPerson(candidate, () -> {
            applying.saveDraft(new SaveApplicationDraft(
                    new DraftKey(token, null), at.reference(), content, file, AttachmentChanges.NONE, null));
            return harbour.send(token);
        });
        compareAll();
        return reference;
    }

    /** As the timer does, which may be at it. */
    protected void compareAll() throws Exception {
        for (String id : rows.texts(
                "select application_id from application_to_compare c join job_application a on a.id = c.application_id"
                        + " where a.organization_id = ?",
                opening.organization().value())) {
            Callers.asSystem(() -> {
                comparisons.compare(new JobApplicationId(UUID.fromString(id)));
                return null;
            });
        }
    }

    protected static Contact contact(String firstName, String lastName, String phone) {
        return new Contact(firstName, lastName, UUID.randomUUID() + "@test.example", phone, "");
    }
}
