package org.jobwright.domain.moderation.reports;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * The message that a report is about.
 *
 * @param application what the conversation is about
 * @param postingTitle as the candidate read it
 * @param organization the employer, whichever side wrote
 */
public record ReportedMessage(
        MessageId message,
        ApplicationReference application,
        String postingTitle,
        OrganizationId organization,
        AccountId author,
        Quote quote) {}
