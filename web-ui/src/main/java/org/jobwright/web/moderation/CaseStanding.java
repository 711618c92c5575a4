package org.jobwright.web.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** Where a case stands for the moderator who reads it. */
record CaseStanding(CaseDetails details, Texts texts, Formats formats, Instant now) implements Serializable {

    String sentence() {
        QueueItem item = details.item();
        String what = texts.get(
                item.change() ? "moderation.case.change-of" : "moderation.case.new-of",
                item.organizationName(),
                item.submission());
        return isOpen()
                ? what + " " + whose() + " " + Deadline.words(item.deadline(), now, texts, formats) + "."
                : what;
    }

    private String whose() {
        if (details.assignedToReader()) {
            return texts.get("moderation.case.yours");
        }
        String name = details.item().assigneeName();
        return name == null ? texts.get("moderation.case.nobodys") : texts.get("moderation.case.of", name);
    }

    boolean isOpen() {
        return details.item().state() != ModerationCaseState.DECIDED;
    }

    boolean isTaken() {
        return details.item().state() == ModerationCaseState.IN_REVIEW;
    }

    /** A case that waits is taken by the first act; a colleague's must be taken over first. */
    boolean mayAct() {
        return isOpen() && (!isTaken() || details.assignedToReader());
    }
}
