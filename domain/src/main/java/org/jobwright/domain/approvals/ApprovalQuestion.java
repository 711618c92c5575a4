package org.jobwright.domain.approvals;

import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What is asked, and by whom. Neither of the two people approves it.
 *
 * @param digest of the subject as it is now
 * @param requestedBy whose request it is
 * @param askedBy who sends it to the approvers, often the same person
 */
public record ApprovalQuestion(
        ApprovalSubject subject,
        String digest,
        OrganizationId organization,
        AccountId requestedBy,
        AccountId askedBy) {}
