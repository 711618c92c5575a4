package org.jobwright.domain.candidates;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.shared.DomainEvent;

/** Someone changed their profile. */
public record ProfileChanged(AccountId owner, Instant at) implements DomainEvent {

    @Override
    public String action() {
        return "ProfileChanged";
    }

    @Override
    public Subject subject() {
        return new Subject("CandidateProfile", owner.value());
    }
}
