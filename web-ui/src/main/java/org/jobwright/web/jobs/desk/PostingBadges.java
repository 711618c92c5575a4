package org.jobwright.web.jobs.desk;

import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationStatus;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The look of a posting's status. */
final class PostingBadges {

    private PostingBadges() {}

    /**
     * @param employer the status of the employer: nothing of a stopped organization is public, whatever the posting's
     *     own status
     */
    static StateBadge of(Texts texts, PostingStatus status, OrganizationStatus employer) {
        if (status == PostingStatus.LIVE && !employer.isPublic()) {
            return new StateBadge(texts.get("jobs.state.stopped"), StateBadge.lookOf(PostingStatus.PAUSED));
        }
        return new StateBadge(texts.of(status), StateBadge.lookOf(status));
    }
}
