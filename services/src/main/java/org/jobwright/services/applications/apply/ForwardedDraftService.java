package org.jobwright.services.applications.apply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.applications.apply.ApplicationDraft;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.entry.StrangersMail;

/** Drafts that programs handed over, for those to whom they were mailed. The system acts. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class ForwardedDraftService {

    @Inject
    private DraftRepository drafts;

    @Inject
    private StrangersMail mail;

    /** Whether the link leads to a draft that nobody took over. */
    public boolean waits(@NotNull DraftToken token, @NotNull Secret handover) {
        return drafts.find(token).filter(draft -> draft.isWaiting(handover)).isPresent();
    }

    /**
     * Deletes the draft.
     *
     * @param never no employer has a mail sent to its address again
     * @throws NotFound if there is no such link, or somebody took the draft over
     */
    public void delete(@NotNull DraftToken token, @NotNull Secret handover, boolean never) {
        ApplicationDraft draft =
                drafts.lock(token).filter(found -> found.isWaiting(handover)).orElseThrow(NotFound::new);
        if (never) {
            mail.neverTell(new EmailAddress(draft.getContent().contact().email()));
        }
        drafts.remove(draft);
    }
}
