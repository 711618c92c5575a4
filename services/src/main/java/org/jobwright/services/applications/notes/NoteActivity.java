package org.jobwright.services.applications.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.services.applications.access.BlindReaders;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** The notes that the reader may read. */
@ApplicationScoped
class NoteActivity implements ActivitySource {

    @Inject
    private NoteRepository notes;

    @Inject
    private BlindReaders blind;

    @Override
    public ActivityKind kind() {
        return ActivityKind.NOTED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return notes.latest(application.getId(), reader, blind.blindOf(reader).contains(application.getId()), most);
    }

    static ActivityEntry entry(String text, NoteVisibility visibility, String author, Instant at) {
        return new ActivityEntry(ActivityKind.NOTED, visibility.name(), List.of(), text, author, at);
    }
}
