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
import org.jobwright.domain.jobs.wording.LexiconEvent.LexiconEntrySwitched;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

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
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Adds an entry that no release brings; returns its id. */
    public String add(
            @NotNull(message = "shared.required") LexiconEntry entry,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        lock.hold(LexiconReleaseService.LOCK);
        Lexicons.requireSound(entry);
        if (!entry.id().startsWith(OWN) || !lexicons.states(entry.id()).isEmpty()) {
            throw new RuleViolation("jobs.words.taken");
        }
        if (lexicons.own() >= MOST_OWN) {
            throw new RuleViolation("jobs.words.most", MOST_OWN);
        }
        int revision = append(entry, false, reason);
        events.fire(new LexiconEntryAdded(entry.id(), revision, clock.instant()));
        return entry.id();
    }

    /** Gives an entry other words, examples or another severity. */
    public void change(
            @NotNull(message = "shared.required") LexiconEntry changed,
            int seenRevision,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        LexiconEntry before = seen(changed.id(), seenRevision).entry();
        Lexicons.requireSound(changed);
        if (!changed.code().equals(before.code()) || changed.language() != before.language()) {
            throw new StaleData();
        }
        int revision = append(changed, false, reason);
        events.fire(new LexiconEntryChanged(changed.id(), revision, clock.instant()));
    }

    /** Switches an entry on or off. */
    public void switchTo(
            @NotNull(message = "shared.required") String id,
            int seenRevision,
            boolean on,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "jobs.law.rule.reason-too-long")
                    String reason) {
        int revision = append(seen(id, seenRevision).entry().switchedTo(on), false, reason);
        events.fire(new LexiconEntrySwitched(id, revision, on, clock.instant()));
    }

    /** Accepts the entry of a release in place of an administrator's change. */
    public void accept(@NotNull(message = "shared.required") String id, int seenRevision) {
        LexiconState state = seen(id, seenRevision);
        if (state.waiting() == null) {
            throw new StaleData();
        }
        int revision = append(state.waiting(), true, "");
        events.fire(new LexiconEntryAccepted(id, revision, clock.instant()));
    }

    private int append(LexiconEntry entry, boolean released, String reason) {
        return lexicons.append(entry, released, reason, caller.person(), clock.instant());
    }

    /** The entry as the administrator saw it. */
    private LexiconState seen(String id, int seenRevision) {
        lock.hold(LexiconReleaseService.LOCK);
        LexiconState state = lexicons.states(id).stream()
                .filter(one -> one.entry().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (state.revision() != seenRevision) {
            throw new StaleData();
        }
        return state;
    }
}
