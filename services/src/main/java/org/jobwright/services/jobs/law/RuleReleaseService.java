package org.jobwright.services.jobs.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.services.shared.AdvisoryLock;

/** Loads the rules of this release. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class RuleReleaseService {

    /** Held while a revision is added. */
    static final String LOCK = "posting rules";

    @Inject
    private RuleBookRepository rules;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** Adds a revision of each rule that this release changed, once for all nodes; returns how many. */
    public int bring() {
        lock.hold(LOCK);
        return rules.add(RuleBook.shipped().rules().toList(), clock.instant());
    }
}
