package org.jobwright.services.signon;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.SignInSessionId;

/** Joins as the system, because nobody makes themselves a member. What it is given was sealed by this package. */
@Stateless
@RolesAllowed(Role.PERSON)
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOnJoins {

    @Inject
    private SignOnRecorder recorder;

    /** See {@link SignOnRecorder#join}. */
    public void join(@NotNull PendingJoin pending, @NotNull SignInSessionId session) {
        recorder.join(pending, session);
    }
}
