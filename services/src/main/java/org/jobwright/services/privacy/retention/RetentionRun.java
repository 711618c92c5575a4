package org.jobwright.services.privacy.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.ErasureEvent.ApplicationErased;
import org.jobwright.domain.privacy.retention.RetentionEvent.ApplicationQuarantined;
import org.jobwright.domain.privacy.retention.RetentionEvent.ApplicationReturned;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionAnnounced;
import org.jobwright.domain.privacy.retention.RetentionEvent.DeletionsDue;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.privacy.ErasureLog;
import org.jobwright.services.privacy.ErasureRepository;

/** Announces, quarantines and erases applications whose time has come, each in a transaction of its own. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RetentionRun {

    /** How many applications are looked at in one transaction. */
    private static final int PORTION = 2_000;

    /** For how long a moderator who has not decided yet keeps an application from being erased. */
    private static final int REPORTED_DAYS = 30;

    @Inject
    private RetentionRepository kept;

    @Inject
    private HoldRepository holds;

    @Inject
    private ErasureRepository erasures;

    @Inject
    private ErasureLog log;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Begins a run: false if nothing may be deleted, because the clock went back or jumped. What was announced or
     * quarantined by a wrong clock cannot be taken back, so nothing else happens either.
     */
    public boolean begins(@NotNull LocalDate today) {
        return kept.begins(today);
    }

    /** The first applications that are over, as many as one transaction takes. */
    public RetentionPortion firstPortion() {
        return kept.portion(null, PORTION);
    }

    /** Those that follow a portion, which is not the last one. */
    public RetentionPortion portionAfter(@NotNull RetentionPortion before) {
        return kept.portion(before.last(), PORTION);
    }

    /** Keeps the places of those that are over, and returns the number without a readable country. */
    public int keepPlaces(@NotNull RetentionPortion portion, @NotNull LocalDate today) {
        return kept.keepPlaces(portion, today);
    }

    /** The applications of a portion for which something is due. */
    public List<JobApplicationId> due(@NotNull RetentionPortion portion, @NotNull LocalDate today) {
        return kept.due(portion, today);
    }

    /** Ends a run that looked at every portion; so many applications have no readable country. */
    public void ends(@NotNull LocalDate today, int unreadable) {
        kept.ends(today, unreadable);
    }

    /** Takes the step that is due, unless another node does, or it is not due any more. */
    public void take(@NotNull JobApplicationId application, @NotNull LocalDate today) {
        if (kept.lock(application)) {
            kept.find(application, today)
                    .ifPresent(found -> found.step().ifPresent(step -> take(found, step, today, clock.instant())));
        }
    }

    /** How many applications of a portion each employer will lose soon. */
    public Map<OrganizationId, Integer> announced(@NotNull RetentionPortion portion, @NotNull LocalDate today) {
        return kept.announced(portion, today);
    }

    /** Whether owners are told on a day: once a week. */
    static boolean remindsOn(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    /** Tells owners how many applications will go soon, whichever node is the first: all of them, or none. */
    public void remind(@NotNull Map<OrganizationId, Integer> announced, @NotNull LocalDate today) {
        if (remindsOn(today) && kept.reminds(today)) {
            announced.forEach((organization, applications) ->
                    events.fire(new DeletionsDue(organization, applications, clock.instant())));
        }
    }

    /** Lets go what is held no longer, and tells the owners of what is not held for much longer. */
    public void lookAtHolds(@NotNull LocalDate today) {
        Instant now = clock.instant();
        holds.over(today).forEach(hold -> events.fire(hold.release(now)));
        holds.ending(today.plusDays(30)).forEach(hold -> events.fire(hold.remind(now)));
    }

    private void take(KeptApplication found, RetentionStep step, LocalDate today, Instant now) {
        JobApplicationId application = found.application();
        switch (step) {
            case RETURN -> {
                log.keep(List.of(application), now); // a run may have noted its erasure and died
                kept.takeBack(application, today);
                events.fire(new ApplicationReturned(application, found.organization(), now));
            }
            case ANNOUNCE -> {
                kept.announce(found, today);
                events.fire(new DeletionAnnounced(
                        application, found.organization(), found.candidate(), found.purgeOn(), now));
            }
            case QUARANTINE -> {
                kept.quarantine(application, today);
                events.fire(new ApplicationQuarantined(application, found.organization(), now));
            }
            case PURGE -> {
                if (today.isBefore(found.purgeOn().plusDays(REPORTED_DAYS)) && erasures.isReported(application)) {
                    return; // a moderator looks at it first
                }
                kept.noteDeletion(application, today);
                if (!erasures.erase(application, today)) {
                    throw new StaleData(); // held meanwhile: the note that it was deleted goes, too
                }
                log.add(application, now);
                events.fire(new ApplicationErased(application, found.organization(), null, now));
            }
        }
    }
}
