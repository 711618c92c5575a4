package org.jobwright.web.organizations;

import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The look of an organization's state. */
final class OrganizationBadges {

    private OrganizationBadges() {}

    static StateBadge of(Texts texts, OrganizationStatus status) {
        String look =
                switch (status) {
                    case UNVERIFIED -> "draft";
                    case PENDING -> "review";
                    case VERIFIED, TRUSTED -> "live";
                    case SUSPENDED -> "paused";
                    case BLOCKED -> "blocked";
                };
        return new StateBadge(texts.of(status), look);
    }
}
