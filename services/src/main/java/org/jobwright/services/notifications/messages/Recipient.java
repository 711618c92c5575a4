package org.jobwright.services.notifications.messages;

import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.moderation.reports.Notifier;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** The recipient of a message; an invited person may have no account. */
record Recipient(Optional<AccountId> account, String name, EmailAddress email, Language language) {

    /** A person who reported an advert needs no account. */
    static Recipient of(Notifier notifier) {
        return new Recipient(Optional.empty(), notifier.name(), notifier.email(), notifier.language());
    }

    /** The same without the name, which anyone can type until the address is proved. */
    static Recipient unproved(Notifier notifier) {
        return new Recipient(Optional.empty(), "", notifier.email(), notifier.language());
    }
}
