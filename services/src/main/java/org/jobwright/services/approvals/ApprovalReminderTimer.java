package org.jobwright.services.approvals;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.approvals.ApprovalFlowId;

/** Looks every hour for approvers to remind. Every node runs it; nobody is reminded twice. */
@Singleton
@RunAs(Role.SYSTEM)
public class ApprovalReminderTimer {

    private static final Logger LOG = Logger.getLogger(ApprovalReminderTimer.class);

    @Inject
    private ApprovalReminderService reminders;

    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void remindApprovers() {
        for (ApprovalFlowId flow : reminders.due()) {
            try {
                reminders.remind(flow);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "could not remind the approvers of flow %s", flow);
            }
        }
    }
}
