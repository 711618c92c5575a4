package org.jobwright.web.organizations;

import org.jobwright.services.organizations.domains.LinkedDomain;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The data of the page to which a link leads that proves a domain.
 *
 * @param domain null if the link does not work
 * @param refused why it could not be proved; empty if nobody tried
 */
public record DomainLinkPage(String address, LinkedDomain domain, boolean done, String refused) {

    public String title(SiteRequest visit) {
        if (domain == null) {
            return visit.text("organizations.domain.link.unknown.title");
        }
        return done
                ? visit.text("organizations.domain.link.done.title")
                : visit.text("organizations.domain.link.title", domain.domain(), domain.organization());
    }
}
