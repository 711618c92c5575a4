package org.jobwright.web.jobs;

import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.web.shared.Texts;
import org.jobwright.web.shell.StateBadge;

/** How the status of a posting is drawn. */
final class PostingBadges {

    private PostingBadges() {}

    static StateBadge of(Texts texts, PostingStatus status) {
        String look =
                switch (status) {
                    case DRAFT -> "draft";
                    case SUBMITTED -> "submitted";
                    case IN_REVIEW -> "review";
                    case REFERRED -> "referred";
                    case LIVE -> "live";
                    case PAUSED -> "paused";
                    case FILLED -> "filled";
                    case CLOSED -> "closed";
                    case EXPIRED -> "expired";
                    case WITHDRAWN -> "withdrawn";
                    case BLOCKED -> "blocked";
                };
        return new StateBadge(texts.of(status), look);
    }
}
