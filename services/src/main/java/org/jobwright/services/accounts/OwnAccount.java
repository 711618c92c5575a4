package org.jobwright.services.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** What people see of their own account. */
public record OwnAccount(
        EmailAddress email, String displayName, Language language, Instant registeredAt, Instant passwordChangedAt)
        implements Serializable {}
