package org.jobwright.services.applications.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.notes.ApplicationNote;
import org.jobwright.domain.applications.notes.Mentions;
import org.jobwright.domain.applications.notes.NoteEvent.NoteEdited;
import org.jobwright.domain.applications.notes.NoteEvent.NoteWritten;
import org.jobwright.domain.applications.notes.NoteId;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Notes about applications, by everyone who reads them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class NoteService {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private NoteRepository notes;

    @Inject
    private NoteDraftRepository drafts;

    @Inject
    private ApplicationReaderRepository readers;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Adds a note. Colleagues whom it names by an at sign and their full name are told; only people who read the
     * application can be named.
     */
    @RolesAllowed({Role.PERSON, Role.APPLICATIONS_WRITE})
    public void add(@NotNull JobApplicationId id, String text, @NotNull NoteVisibility visibility) {
        JobApplication application = readable(id);
        ApplicationNote note = new ApplicationNote(application, text, visibility, caller.author(), clock.instant());
        notes.add(note);
        caller.account().ifPresent(author -> drafts.delete(id, author));
        NoteWritten written = note.written(named(application, text));
        requireRoom(written.mentioned());
        events.fire(written);
    }

    /**
     * The author changes a note.
     *
     * @param seen the version that was read
     */
    public void edit(@NotNull NoteId id, @NotNull Long seen, String text) {
        ApplicationNote note = notes.find(id, caller.person()).orElseThrow(NotFound::new);
        JobApplication application = readable(note.getApplication().getId());
        note.requireVersion(seen);
        NoteEdited edited = note.edit(text, named(application, text), caller.person(), clock.instant());
        requireRoom(edited.mentioned());
        events.fire(edited);
    }

    /** Each colleague who is named gets a mail. */
    private void requireRoom(Set<AccountId> named) {
        if (!named.isEmpty()) {
            limit.require(Limit.MEMBER_MAIL, caller.author(), named.size(), "shared.too-many-mails");
        }
    }

    /** Stores an unfinished note, visible only to its author. */
    public void saveDraft(@NotNull JobApplicationId id, String text, @NotNull NoteVisibility visibility) {
        JobApplication application = readable(id);
        application.requireNotWithdrawn();
        drafts.save(id, caller.person(), text, visibility, clock.instant());
    }

    private Set<AccountId> named(JobApplication application, String text) {
        return Mentions.in(text, readers.of(application));
    }

    private JobApplication readable(JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return application;
    }
}
