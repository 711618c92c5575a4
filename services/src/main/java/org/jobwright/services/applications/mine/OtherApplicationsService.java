package org.jobwright.services.applications.mine;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.shared.caller.OwnSide;

/** Who found a job withdraws other applications, each by a choice of theirs; nothing is withdrawn by itself. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OtherApplicationsService {

    /** How many are offered, and withdrawn, at once. */
    public static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(OtherApplicationsService.class);

    @Inject
    private CandidateApplicationService applications;

    /**
     * Withdraws the chosen ones, each in a transaction of its own. Those that ended meanwhile stay as they are.
     *
     * @return how many were withdrawn
     */
    public int withdraw(@NotNull @Size(max = MOST) Set<@NotNull ApplicationReference> chosen) {
        int withdrawn = 0;
        for (ApplicationReference one : chosen) {
            try {
                applications.withdraw(one);
                withdrawn++;
            } catch (RuleViolation over) {
                LOG.debugf(over, "not withdrawn: %s", one);
            }
        }
        return withdrawn;
    }
}
