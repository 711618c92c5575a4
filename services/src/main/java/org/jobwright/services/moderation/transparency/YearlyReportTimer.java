package org.jobwright.services.moderation.transparency;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;

/** Drafts the counts of last year on its first night, before anything is deleted. */
@Singleton
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class YearlyReportTimer {

    @Inject
    private YearlyReportRun run;

    @Schedule(hour = "0", minute = "5", timezone = "UTC", persistent = false)
    void draft() {
        run.draftLastYear();
    }
}
