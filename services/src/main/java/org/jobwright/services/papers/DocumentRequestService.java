package org.jobwright.services.papers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.papers.DocumentRequest;
import org.jobwright.domain.papers.DocumentRequestId;
import org.jobwright.domain.papers.RequestState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Employers ask applicants for documents: those who may write to them. The candidate gets a mail when
 * something is asked for or returned. */
@Stateless
@RolesAllowed(Role.PERSON)
public class DocumentRequestService {

    @Inject
    private DocumentRequestRepository requests;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What an applicant was asked for, newest first, for those who read the application. */
    @Discloses(AccessPart.APPLICATION)
    public List<PaperLine> of(@NotNull JobApplicationId id) {
        JobApplication application = application(id);
        guard.requireReader(application);
        if (application.isWithdrawn()) {
            return List.of();
        }
        Mask mask = masks.of(application);
        Map<UUID, List<PaperFile>> files = requests.files(id);
        return requests.of(id).stream()
                .map(request -> PaperLine.of(
                        request,
                        request.getState().isForCandidate()
                                ? List.of()
                                : files.getOrDefault(request.getId().value(), List.of())))
                .map(line -> line.behind(mask))
                .toList();
    }

    /** What is usually asked for in the stage of an applicant, without what they were asked for. */
    public List<String> usual(@NotNull JobApplicationId id) {
        JobApplication application = application(id);
        guard.requireMessenger(List.of(application));
        Set<String> asked = requests.of(id).stream()
                .filter(request -> request.getState() != RequestState.CANCELLED)
                .map(request -> folded(request.getName()))
                .collect(Collectors.toSet());
        return application.getStage().plan().documents().stream()
                .filter(name -> !asked.contains(folded(name)))
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Asks for documents; the candidate gets one mail. What a colleague asked for a moment ago is not asked for twice.
     *
     * @throws RuleViolation {@code papers.too-many}, {@code papers.asked-already}, {@code papers.delete-on.range},
     *     {@code applications.over}
     */
    public List<DocumentRequestId> ask(
            @NotNull JobApplicationId id,
            @NotEmpty @Size(max = DocumentRequest.MOST_REQUESTS) List<@NotNull @Valid RequestedDocument> documents) {
        JobApplication read = application(id);
        guard.requireMessenger(List.of(read));
        limit.require(Limit.MEMBER_MAIL, caller.person());
        JobApplication application = applications.lockAgain(List.of(read)).getFirst();
        List<DocumentRequest> former = requests.of(id);
        if (former.size() + documents.size() > DocumentRequest.MOST_REQUESTS) {
            throw new RuleViolation("papers.too-many", DocumentRequest.MOST_REQUESTS);
        }
        Instant now = clock.instant();
        List<DocumentRequest> asked = documents.stream()
                .map(document ->
                        new DocumentRequest(application, document.name(), document.note(), document.deleteOn(), now))
                .toList();
        requireNew(former, asked);
        int together = asked.size();
        for (DocumentRequest request : asked) {
            requests.add(request);
            events.fire(request.asked(together));
            together = 0;
        }
        return asked.stream().map(DocumentRequest::getId).toList();
    }

    private static void requireNew(List<DocumentRequest> former, List<DocumentRequest> asked) {
        List<DocumentRequest> all = new ArrayList<>(former);
        asked.forEach(request -> {
            if (all.stream().anyMatch(other -> other.isAskedAs(request.getName()))) {
                throw new RuleViolation("papers.asked-already", request.getName());
            }
            all.add(request);
        });
    }

    /** Accepts what the candidate sent. */
    public void accept(@NotNull DocumentRequestId id, @NotNull Long seenVersion) {
        events.fire(seen(id, seenVersion).accept(clock.instant()));
    }

    /** Returns it with a reason; the candidate sends another file. */
    public void giveBack(
            @NotNull DocumentRequestId id,
            @NotNull Long seenVersion,
            @NotNull @Size(max = DocumentRequest.MOST_REASON, message = "papers.reason.too-long") String reason) {
        DocumentRequest request = seen(id, seenVersion);
        limit.require(Limit.MEMBER_MAIL, caller.person());
        events.fire(request.giveBack(reason, clock.instant()));
    }

    /** The employer does not need it any more. */
    public void cancel(@NotNull DocumentRequestId id, @NotNull Long seenVersion) {
        events.fire(seen(id, seenVersion).cancel(clock.instant()));
    }

    private DocumentRequest seen(DocumentRequestId id, Long seenVersion) {
        DocumentRequest request = requests.find(id).orElseThrow(NotFound::new);
        guard.requireMessenger(List.of(application(request.getApplication())));
        request.requireVersion(seenVersion);
        return request;
    }

    private JobApplication application(JobApplicationId id) {
        return applications.find(id).orElseThrow(NotFound::new);
    }
}
