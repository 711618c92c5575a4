package org.jobwright.services.candidates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.ProfileChanged;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.candidates.documents.Documents;
import org.jobwright.services.candidates.documents.UploadedFile;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Changes the caller's own profile. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class ProfileService {

    @Inject
    private ProfileRepository profiles;

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

    /** Replaces the resume with the content of the form, unless it was changed elsewhere since. */
    public void saveResume(@Valid SaveResume command) {
        if (command.seenVersion() == null && profiles.find(caller.person()).isPresent()) {
            throw new StaleData(); // first saved elsewhere after the form was opened empty
        }
        change((profile, now) -> {
            profile.requireVersion(command.seenVersion());
            profile.describe(command.resume(), now);
        });
    }

    /** Empties the profile. */
    public void empty() {
        change((profile, now) -> {
            profile.describe(Resume.EMPTY, now);
            profile.removeDocument(now);
        });
    }

    /** Replaces the CV file. */
    public void keepCv(UploadedFile file) {
        limit.require(Limit.KEEP_CV, caller.person());
        DocumentId cv = documents.take(file, caller.person()).id();
        change((profile, now) -> profile.keepDocument(cv, now));
    }

    /** Removes the CV from the profile; the resume stays. */
    public void removeCv() {
        change((profile, now) -> profile.removeDocument(now));
    }

    private void change(BiConsumer<CandidateProfile, Instant> change) {
        AccountId owner = caller.person();
        Instant now = clock.instant();
        change.accept(profiles.findOrBegin(owner, now), now);
        events.fire(new ProfileChanged(owner, now));
    }
}
