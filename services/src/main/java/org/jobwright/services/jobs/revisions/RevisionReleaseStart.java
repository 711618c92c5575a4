package org.jobwright.services.jobs.revisions;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;

/** Loads the laws and words of a new release at startup, before anyone submits a posting. */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevisionReleaseStart {

    private static final Logger LOG = Logger.getLogger(RevisionReleaseStart.class);

    @Inject
    private RevisionReleaseService releases;

    @PostConstruct
    void begin() {
        int brought = releases.bring();
        if (brought > 0) {
            LOG.infof("%d laws about adverts and words to look for are new or changed in this release", brought);
        }
    }
}
