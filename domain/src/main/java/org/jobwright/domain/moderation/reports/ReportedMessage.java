package org.jobwright.domain.moderation.reports;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.talent.contact.ContactRequestId;

/**
 * The message that a report is about: one of a conversation, or what an employer wrote when it asked a person whom it found.
 *
 * @param message null for a request for contact
 * @param application what the conversation is about; null for a request for contact
 * @param contact null for a message of a conversation
 * @param about the title of the posting as the candidate read it, or the name of the employer that asked
 * @param organization the employer, whichever side wrote
 */
public record ReportedMessage(
        MessageId message,
        ApplicationReference application,
        ContactRequestId contact,
        String about,
        OrganizationId organization,
        AccountId author,
        Quote quote) {}
