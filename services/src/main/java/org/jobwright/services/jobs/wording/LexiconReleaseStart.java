package org.jobwright.services.jobs.wording;

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

/** Loads the words of a new release at startup, before anyone submits a posting. */
@Singleton
@Startup
@RunAs(Role.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LexiconReleaseStart {

    private static final Logger LOG = Logger.getLogger(LexiconReleaseStart.class);

    @Inject
    private LexiconReleaseService releases;

    @PostConstruct
    void begin() {
        int brought = releases.bring();
        if (brought > 0) {
            LOG.infof("%d entries of words to look for in adverts are new or changed in this release", brought);
        }
    }
}
