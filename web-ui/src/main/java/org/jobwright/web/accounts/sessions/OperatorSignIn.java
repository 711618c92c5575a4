package org.jobwright.web.accounts.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.accounts.signin.SignInService;

/** Acts as the system, because nobody is signed in yet while the operator's token is checked. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperatorSignIn {

    @Inject
    private SignInService signIn;

    /** The person for whom a command of the launcher acts. */
    public Optional<SignedInPerson> actFor(String email) {
        return signIn.actFor(email);
    }
}
