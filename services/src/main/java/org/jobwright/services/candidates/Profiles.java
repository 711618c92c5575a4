package org.jobwright.services.candidates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.ProfileChanged;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.DomainEvent;

/** Profiles, for services that act for their owner. */
@ApplicationScoped
public class Profiles {

    @Inject
    private ProfileRepository profiles;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Starts a profile that was never saved with the content of an application, so that the next one need not ask
     * again. Does nothing if a profile exists, even an empty one.
     *
     * @param cv a file of the owner; null for none
     */
    public void begin(AccountId owner, Resume.Basics basics, DocumentId cv, Instant now) {
        if (profiles.find(owner).isPresent()) {
            return;
        }
        CandidateProfile profile = profiles.findOrBegin(owner, now);
        profile.describe(Resume.of(basics), now);
        if (cv != null) {
            profile.keepDocument(cv, now);
        }
        events.fire(new ProfileChanged(owner, now));
    }
}
