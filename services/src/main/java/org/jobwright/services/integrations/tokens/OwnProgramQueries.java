package org.jobwright.services.integrations.tokens;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** What a program reads of itself. */
@Stateless
@RolesAllowed(Role.INTEGRATION)
public class OwnProgramQueries {

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private Caller caller;

    /** The calling program. */
    public OwnProgram me() {
        Program program = caller.program().orElseThrow(NotAllowed::new);
        guard.requireMember(program.organization());
        return tokens.describe(program);
    }
}
