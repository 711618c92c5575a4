package org.jobwright.services.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.requisitions.Requisition;
import org.jobwright.domain.requisitions.RequisitionId;
import org.jobwright.domain.requisitions.RequisitionReference;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Files with requisitions: those who may change one add and remove them, those who read it open them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RequisitionFileService {

    @Inject
    private RequisitionRepository requisitions;

    @Inject
    private RequisitionFileRepository files;

    @Inject
    private RequisitionAccess access;

    @Inject
    private Documents documents;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Those of a requisition that the caller reads, in the order in which they were added. */
    public List<RequisitionFile> of(@NotNull RequisitionReference reference) {
        return files.of(readable(reference).getId());
    }

    /**
     * A file with its bytes.
     *
     * @throws NotFound if it is not one of this requisition
     */
    public DocumentFile open(@NotNull RequisitionReference reference, @NotNull DocumentId id) {
        Requisition requisition = readable(reference);
        if (!files.has(requisition.getId(), id)) {
            throw new NotFound();
        }
        return documents.open(documents.find(id).orElseThrow(NotFound::new));
    }

    /**
     * Adds a file.
     *
     * @throws RuleViolation {@code requisitions.not-editable}, {@code requisitions.files.too-many}, or if the file is
     *     refused
     */
    public void add(@NotNull RequisitionId id, @NotNull UploadedFile file) {
        Requisition requisition = editable(id);
        if (files.count(id) >= Requisition.MOST_FILES) {
            throw new RuleViolation("requisitions.files.too-many", Requisition.MOST_FILES);
        }
        limit.require(Limit.REQUISITION_FILE, caller.person());
        Instant now = clock.instant();
        files.add(id, documents.take(file, caller.person()).id(), now);
        events.fire(requisition.saved(now));
    }

    /**
     * Removes a file for good, before approvers are asked.
     *
     * @throws RuleViolation {@code requisitions.not-editable}, {@code requisitions.files.decided-on}
     */
    public void remove(@NotNull RequisitionId id, @NotNull DocumentId file) {
        Requisition requisition = access.changeable(id);
        requisition.requireFilesRemovable();
        if (files.remove(id, file)) {
            events.fire(requisition.saved(clock.instant()));
        }
    }

    private Requisition readable(RequisitionReference reference) {
        Requisition requisition = requisitions.find(reference).orElseThrow(NotFound::new);
        access.requireReader(requisition);
        return requisition;
    }

    /** Held until the end of the transaction: of two files at once the second is counted after the first. */
    private Requisition editable(RequisitionId id) {
        Requisition requisition = access.changeable(id);
        requisition.requireEditable();
        return requisition;
    }
}
