package org.jobwright.domain.jobs.wording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.shared.DomainEvent;

/** A change that an administrator made to the words that adverts are searched for. */
public sealed interface LexiconEvent extends DomainEvent {

    String entry();

    /** An entry has a name, and the audit log keeps ids: the same name has the same id. */
    @Override
    default Subject subject() {
        return new Subject("LexiconEntry", UUID.nameUUIDFromBytes(entry().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    default String action() {
        return switch (this) {
            case LexiconEntryAdded ignored -> "LexiconEntryAdded";
            case LexiconEntryChanged ignored -> "LexiconEntryChanged";
            case LexiconEntrySwitched ignored -> "LexiconEntrySwitched";
            case LexiconEntryAccepted ignored -> "LexiconEntryAccepted";
            case LexiconEntryDeclined ignored -> "LexiconEntryDeclined";
        };
    }

    /** Words of their own, which no release brings. */
    record LexiconEntryAdded(String entry, int revision, Instant at) implements LexiconEvent {}

    /** Its phrases, examples or severity are different. */
    record LexiconEntryChanged(String entry, int revision, Instant at) implements LexiconEvent {}

    /** It was switched on or off. */
    record LexiconEntrySwitched(String entry, int revision, boolean on, Instant at) implements LexiconEvent {}

    /** The entry of a release replaces an administrator's change. */
    record LexiconEntryAccepted(String entry, int revision, Instant at) implements LexiconEvent {}

    /** An administrator's change stays in place of the entry of a release. */
    record LexiconEntryDeclined(String entry, int revision, Instant at) implements LexiconEvent {}
}
