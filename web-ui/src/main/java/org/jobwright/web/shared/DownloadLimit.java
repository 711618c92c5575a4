package org.jobwright.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.services.accounts.SignedInPerson;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;
import org.jobwright.web.shared.pages.SiteRequest;

/** How many files one person may download in an hour: enough for work, too few for mass copying. */
@RequestScoped
public class DownloadLimit {

    @Inject
    private RateLimit limit;

    @Inject
    private SiteRequest visit;

    @Inject
    private HttpServletRequest request;

    /**
     * Counts a list. Its candidates see who took it along, so a link on another site must not take it in the name of
     * the person who follows it.
     */
    public void requireList() {
        requireHere(Limit.EXPORT_LIST);
    }

    /** Counts one file of a kind that a reader's name is kept for: only a page of ours leads to it. */
    public void requireHere(Limit kind) {
        String from = request.getHeader("Sec-Fetch-Site");
        if ("cross-site".equals(from) || "same-site".equals(from)) {
            throw new NotAllowed();
        }
        require(kind);
    }

    /** Counts one file of a kind, for the account of a signed-in person, else for the address. */
    public void require(Limit kind) {
        String whom = visit.person()
                .map(SignedInPerson::account)
                .map(Object::toString)
                .orElseGet(visit::address);
        limit.require(kind, whom);
    }
}
