package org.jobwright.services.applications.apply;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.shared.failures.NotFound;

/** What people do by the link of a mail about an application that a program handed over, and that they did not begin. */
@Stateless
@PermitAll
@RunAs(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForwardedByLink {

    @Inject
    private ForwardedDraftService drafts;

    /** Whether the link leads to a draft that nobody took over. */
    public boolean waits(@NotNull DraftToken token, @NotNull Secret handover) {
        return drafts.waits(token, handover);
    }

    /**
     * Deletes the draft.
     *
     * @param never no employer has a mail sent to its address again
     * @throws NotFound if there is no such link, or somebody took the draft over
     */
    public void delete(@NotNull DraftToken token, @NotNull Secret handover, boolean never) {
        drafts.delete(token, handover, never);
    }
}
