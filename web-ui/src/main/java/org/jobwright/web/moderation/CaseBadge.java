package org.jobwright.web.moderation;

import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The state of a case, or its decision. */
class CaseBadge extends StateBadge {

    CaseBadge(QueueItem item, Texts texts) {
        super(texts.of(item.decision() == null ? item.state() : item.decision()), look(item));
    }

    private static String look(QueueItem item) {
        if (item.decision() == null) {
            return item.state() == ModerationCaseState.WAITING ? "submitted" : "review";
        }
        return switch (item.decision()) {
            case APPROVED -> "live";
            case SENT_BACK -> "referred";
            case BLOCKED -> "blocked";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
