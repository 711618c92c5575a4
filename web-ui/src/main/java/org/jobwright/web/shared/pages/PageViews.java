package org.jobwright.web.shared.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.web.shared.http.ClientAddress;
import org.jobwright.web.shared.http.FirstTouch;

/** Tells that people opened a page, whether it was rendered or cached. */
@ApplicationScoped
class PageViews {

    @Inject
    private Event<PageSeen> seen;

    /** A page about something is sent. */
    void sent(HttpServletRequest request, UUID subject, AccountId account) {
        String agent = request.getHeader("User-Agent");
        if (agent != null && isCounted(request, agent)) {
            seen.fire(new PageSeen(
                    request.getRequestURI(),
                    subject,
                    FirstTouch.of(request),
                    ClientAddress.key(request.getRemoteAddr()),
                    agent,
                    account));
        }
    }

    static boolean isCounted(HttpServletRequest request, String agent) {
        return request.getMethod().equals("GET")
                && !Programs.introduceThemselves(agent)
                && !isPrefetch(request.getHeader("Sec-Purpose"))
                && !isPrefetch(request.getHeader("Purpose"));
    }

    private static boolean isPrefetch(String purpose) {
        return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("prefetch");
    }
}
