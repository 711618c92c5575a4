package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.AccountRepository;
import org.jobwright.services.accounts.sessions.RecentProof;
import org.jobwright.services.organizations.OrganizationRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;

/** A person who has signed in their own way joins their account with themselves at the provider of their employer. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class SignOnJoinService {

    @Inject
    private Caller caller;

    @Inject
    private RecentProof proof;

    @Inject
    private AccountRepository accounts;

    @Inject
    private OrganizationRepository organizations;

    @Inject
    private SignOnJoins joins;

    @Inject
    private Clock clock;

    /**
     * The name of the organization that waits in this browser for the caller; empty if none does, or it waits for somebody
     * with another address.
     */
    public Optional<String> waiting(@NotNull String sealed, @NotNull String browser) {
        return find(sealed, browser).map(pending -> organizations
                .get(new OrganizationId(pending.organization()))
                .getDisplayName());
    }

    /** Joins; from then on the caller signs in there, and is a member. */
    public void join(@NotNull String sealed, @NotNull String browser) {
        PendingJoin pending = find(sealed, browser).orElseThrow(() -> new RuleViolation("signon.join-over"));
        proof.require();
        joins.join(pending, proof.requireSession().getId());
    }

    private Optional<PendingJoin> find(String sealed, String browser) {
        return PendingJoin.open(sealed, browser, clock.instant())
                .filter(pending ->
                        accounts.get(caller.person()).getEmail().value().equals(pending.email()));
    }
}
