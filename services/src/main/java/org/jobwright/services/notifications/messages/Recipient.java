package org.jobwright.services.notifications.messages;

import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** Who is told; somebody invited may have no account. */
record Recipient(Optional<AccountId> account, String name, EmailAddress email, Language language) {}
