package org.jobwright.services.applications.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.organizations.members.MemberEvent.MemberRemoved;

/** Who leaves an organization loses the notes that only they could read. */
@ApplicationScoped
class PrivateNoteCleanup {

    @Inject
    private NoteRepository notes;

    void left(@Observes MemberRemoved event) {
        notes.forgetPrivate(event.organization(), event.account());
    }
}
