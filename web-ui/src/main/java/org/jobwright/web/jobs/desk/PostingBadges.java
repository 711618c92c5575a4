package org.jobwright.web.jobs.desk;

import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** How the status of a posting is drawn. */
final class PostingBadges {

    private PostingBadges() {}

    /** @param employer of an organization that is stopped nothing is public, whatever the posting's own status */
    static StateBadge of(Texts texts, PostingStatus status, OrganizationStatus employer) {
        if (status == PostingStatus.LIVE && !employer.isPublic()) {
            return new StateBadge(texts.get("jobs.state.stopped"), StateBadge.lookOf(PostingStatus.PAUSED));
        }
        return new StateBadge(texts.of(status), StateBadge.lookOf(status));
    }
}
