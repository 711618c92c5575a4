package org.jobwright.services.applications.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.entry.EnteredPerson;
import org.jobwright.domain.applications.entry.EnteredPersonId;
import org.jobwright.domain.applications.entry.EntryState;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.KeyedHash;

/** Tells people that an employer entered them, and does what they want by their link. The system acts. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class EntryLinkService {

    private static final int BATCH = 200;

    @Inject
    private EntryRepository entries;

    @Inject
    private StrangersMail mail;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Who is to be told now. */
    public List<EnteredPersonId> toTell() {
        return entries.toTell(clock.instant(), BATCH);
    }

    /**
     * Tells a person, once in a year by each employer. Who was told, who declined before, or wants nobody to enter them, gets
     * no mail: what was entered is deleted, and the employer sees no difference to the others. However many employers enter an address, it gets a few of these mails a day.
     */
    public void tell(@NotNull EnteredPersonId id) {
        Instant now = clock.instant();
        entries.lock(id)
                .filter(person -> person.getState().canBecome(EntryState.TOLD))
                .ifPresent(person -> {
                    if (entries.isUnwanted(person)) {
                        person.leaveOut(now);
                    } else if (mail.isTooMuch(person.getData().email())) {
                        person.tellLater(now.plus(Duration.ofDays(1)));
                    } else {
                        entries.noteTold(person, now);
                        events.fire(person.tell(now));
                    }
                });
    }

    /** Empty if the link leads nowhere. */
    public Optional<EntryAtLink> find(@NotNull Secret secret) {
        Instant now = clock.instant();
        return entries.find(secret, LockModeType.NONE)
                .filter(person -> person.isLinked(now))
                .map(person -> entries.show(person, now));
    }

    /**
     * Deletes what was entered.
     *
     * @param never nobody may enter this address again, here
     */
    public void decline(@NotNull Secret secret, boolean never) {
        Instant now = clock.instant();
        EnteredPerson person = entries.find(secret, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.isLinked(now))
                .orElseThrow(NotFound::new);
        if (never) {
            entries.neverAsk(person.getData().email(), now);
        }
        decline(person, now);
    }

    private void decline(EnteredPerson person, Instant now) {
        events.fire(person.decline(KeyedHash.of(person.getData().email()), now));
    }
}
