package org.jobwright.domain.candidates;

import java.time.Instant;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Someone changed their profile. */
public record ProfileChanged(AccountId owner, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "CandidateProfile";
    }

    @Override
    public UUID subjectId() {
        return owner.value();
    }
}
