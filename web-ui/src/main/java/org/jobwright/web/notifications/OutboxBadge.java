package org.jobwright.web.notifications;

import org.jobwright.domain.notifications.OutboxState;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The state of a mail. */
class OutboxBadge extends StateBadge {

    OutboxBadge(OutboxState state, Texts texts) {
        super(
                texts.of(state),
                switch (state) {
                    case PENDING -> "submitted";
                    case SENT -> "live";
                    case DEAD -> "blocked";
                    case KEPT, COLLECTED -> "draft";
                });
    }
}
