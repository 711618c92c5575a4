package org.jobwright.services.integrations.applications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.applications.decisions.Decision;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.services.applications.AttachedFiles;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.candidates.documents.DocumentFile;
import org.jobwright.services.candidates.documents.DocumentSummary;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.integrations.changes.ChangeRepository;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/**
 * What a program reads of the applications to its organization. Lists say nothing about people: who needs that asks for one
 * application, and the access log has it.
 */
@Stateless
@RolesAllowed(Role.APPLICATIONS_READ)
public class ProgramApplicationQueries {

    @Inject
    private ApplicationGuard guard;

    @Inject
    private ProgramApplicationAccess access;

    @Inject
    private ProgramApplicationRepository lines;

    @Inject
    private ChangeRepository changes;

    @Inject
    private MaskRepository masks;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private Documents documents;

    @Inject
    private AttachedFiles files;

    @Inject
    private DocumentQueries received;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    /**
     * What changed after a place, in the order of the changes: from the start it is everything, then only what is new. An
     * application that leaves the filter, or is erased, is not reported.
     */
    public List<ApplicationLine> changedAfter(@NotNull ChangePlace place, @NotNull ApplicationFilter filter, int most) {
        ReadableApplications readable = guard.readableByProgram();
        changes.requireKnown(place);
        return lines.changedAfter(readable, place, filter, Math.clamp(most, 1, PageRequest.MAX_SIZE));
    }

    /** How far an application is; one that writes also reads what it wrote. */
    @RolesAllowed({Role.APPLICATIONS_READ, Role.APPLICATIONS_WRITE})
    public ApplicationLine line(@NotNull ApplicationReference reference) {
        return line(access.find(reference));
    }

    /** An application with what was sent. The candidate is not told that it was viewed: that is for people. */
    @Discloses(AccessPart.APPLICATION)
    public ProgramApplication application(@NotNull ApplicationReference reference) {
        JobApplication application = access.find(reference);
        Mask mask = masks.of(application);
        boolean gone = application.isWithdrawn();
        boolean withoutFiles = gone || mask.hides(); // a file has the same id in every application of a person
        return new ProgramApplication(
                line(application),
                mask.hides(),
                application.getReplacedAt(),
                gone ? null : mask.content(application.getContent()),
                withoutFiles
                        ? null
                        : documents
                                .find(application.getDocument())
                                .map(DocumentSummary::of)
                                .orElse(null),
                withoutFiles ? List.of() : files.of(application.getAttachments()),
                pending(application.getDecision()),
                pipelines.stages(application.getPosting()).stream()
                        .map(stage -> new StageOption(stage.getId(), stage.getKind(), stage.getName()))
                        .toList());
    }

    /** A file that was sent with an application. */
    @RolesAllowed(Role.DOCUMENTS_READ)
    public DocumentFile document(@NotNull ApplicationReference reference, @NotNull DocumentId id) {
        access.find(reference);
        limit.require(
                Limit.API_DOCUMENT, caller.program().map(Program::organization).orElseThrow());
        return received.openSent(reference, id);
    }

    private ApplicationLine line(JobApplication application) {
        return lines.line(guard.readableByProgram(), application.getId());
    }

    private static ProgramApplication.PendingDecision pending(Decision decision) {
        return decision == null
                ? null
                : new ProgramApplication.PendingDecision(
                        decision.outcome(), decision.reason(), decision.until(), decision.at(), decision.releaseAt());
    }
}
