package org.jobwright.web.jobs;

import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.StateBadge;

/** How the status of a posting is drawn. */
final class PostingBadges {

    private PostingBadges() {}

    static StateBadge of(Texts texts, PostingStatus status) {
        return new StateBadge(texts.of(status), StateBadge.lookOf(status));
    }
}
