package org.jobwright.services.notifications.messages;

import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** The recipient of a message; an invited person may have no account. */
record Recipient(Optional<AccountId> account, String name, EmailAddress email, Language language) {}
