package org.jobwright.services.applications.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.shared.caller.Caller;

/** The notes about an application. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NoteQueries {

    /** How many notes are read at once; earlier ones are in the activity. */
    public static final int MOST = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private NoteRepository notes;

    @Inject
    private NoteDraftRepository drafts;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private BlindReaders blind;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private Caller caller;

    /**
     * What the caller may read, the latest {@value #MOST}, and what they need to write one; nothing after a withdrawal. Who
     * still has to score the applicant reads their own only.
     */
    @Discloses(AccessPart.NOTES)
    public ApplicationNotes of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        HiringRights rights = guard.requireReader(application);
        return application.isWithdrawn() ? ApplicationNotes.NONE : read(application, rights.mayReadAll());
    }

    private ApplicationNotes read(JobApplication application, boolean others) {
        List<String> colleagues = readers.of(application).entrySet().stream()
                .filter(reader -> !reader.getKey().equals(caller.person()))
                .map(Map.Entry<AccountId, String>::getValue)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        Mask mask = masks.of(application);
        Collection<JobApplicationId> hidden = blind.blindOf(caller.person());
        Set<AccountId> person = others ? applications.accountsOfPerson(application) : Set.of();
        return new ApplicationNotes(
                notes.of(application, caller.person(), hidden, person).stream()
                        .map(note -> note.behind(mask))
                        .toList(),
                hidden.contains(application.getId()),
                drafts.find(application.getId(), caller.person()),
                colleagues);
    }
}
