package org.jobwright.services.accounts;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/**
 * What people see of their own account.
 *
 * @param messageTextMailed whether mails about messages have the text of these
 */
public record OwnAccount(
        EmailAddress email,
        String displayName,
        Language language,
        boolean messageTextMailed,
        Instant registeredAt,
        Instant passwordChangedAt)
        implements Serializable {}
