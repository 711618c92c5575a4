package org.jobwright.services.jobs.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntryAccepted;
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntryAdded;
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntryChanged;
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntryDeclined;
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntrySwitched;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.jobs.revisions.RevisionChanges;

/** Changes the words that adverts are searched for. Each change is a new revision and applies at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class LexiconService {

    /** The most entries that administrators add. */
    static final int MOST_OWN = 200;

    /** The beginning of the ids of what they add, so that no release brings the same one. */
    private static final String OWN = "own-";

    @Inject
    private LexiconRepository lexicons;

    @Inject
    private RevisionChanges changes;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Adds an entry that no release brings; returns its id. */
    public String add(
            @NotNull(message = "shared.required") LexiconEntry entry,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        if (!entry.id().startsWith(OWN)) {
            throw new RuleViolation("jobs.words.taken");
        }
        int revision = changes.add(lexicons, entry, "jobs.words.taken", reason);
        if (lexicons.own() > MOST_OWN) {
            throw new RuleViolation("jobs.words.most", MOST_OWN);
        }
        events.fire(new LexiconEntryAdded(entry.id(), revision, clock.instant()));
        return entry.id();
    }

    /** Gives an entry other words, examples or another severity. */
    public void change(
            @NotNull(message = "shared.required") LexiconEntry changed,
            int seenRevision,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.change(lexicons, changed, seenRevision, reason);
        events.fire(new LexiconEntryChanged(changed.id(), revision, clock.instant()));
    }

    /** Switches an entry on or off. */
    public void switchTo(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            boolean on,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.switchTo(lexicons, id, seenRevision, on, reason);
        events.fire(new LexiconEntrySwitched(id, revision, on, clock.instant()));
    }

    /** Accepts the entry of a release in place of an administrator's change. */
    public void accept(@NotNull(message = "shared.required") String id, int seenRevision, int seenWaiting) {
        int revision = changes.accept(lexicons, id, seenRevision, seenWaiting);
        events.fire(new LexiconEntryAccepted(id, revision, clock.instant()));
    }

    /** Declines the entry of a release: an administrator's change stays. */
    public void decline(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            int seenWaiting,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = changes.decline(lexicons, id, seenRevision, seenWaiting, reason);
        events.fire(new LexiconEntryDeclined(id, revision, clock.instant()));
    }
}
