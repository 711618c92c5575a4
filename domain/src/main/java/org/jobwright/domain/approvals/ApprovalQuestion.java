package org.jobwright.domain.approvals;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;

/**
 * What is asked, by whom, and about whom. None of these people approves it.
 *
 * @param digest of the subject as it is now
 * @param requestedBy whose request it is
 * @param askedBy who sends it to the approvers, often the same person
 * @param concerned the person it is about, who never learns of it; null for none
 */
public record ApprovalQuestion(
        ApprovalSubject subject,
        String digest,
        OrganizationId organization,
        AccountId requestedBy,
        AccountId askedBy,
        AccountId concerned) {

    /** Those who do not decide. */
    public Set<AccountId> excluded() {
        return Stream.of(requestedBy, askedBy, concerned)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
