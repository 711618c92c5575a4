package org.jobwright.services.applications.mine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.shared.failures.RuleViolation;

/** Who found a job withdraws other applications, each by a choice of theirs; nothing is withdrawn by itself. */
@ApplicationScoped
public class OtherApplications {

    /** How many are offered, and withdrawn, at once. */
    public static final int MOST = 50;

    private static final Logger LOG = Logger.getLogger(OtherApplications.class);

    @Inject
    private CandidateApplicationService applications;

    /**
     * Withdraws the chosen ones of the caller's, each by the service and in a transaction of its own. Those that ended
     * meanwhile stay as they are.
     *
     * @return how many were withdrawn
     */
    public int withdraw(Collection<ApplicationReference> chosen) {
        int withdrawn = 0;
        for (ApplicationReference one : chosen.stream().distinct().limit(MOST).toList()) {
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
