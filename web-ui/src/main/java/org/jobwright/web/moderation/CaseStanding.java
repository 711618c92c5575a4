package org.jobwright.web.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.moderation.ReviewLane;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The state of a case for its reader. */
record CaseStanding(CaseDetails details, Texts texts, Formats formats, Instant now) implements Serializable {

    String sentence() {
        QueueItem item = details.item();
        String what = texts.get(
                item.change() ? "moderation.case.change-of" : "moderation.case.new-of",
                item.organizationName(),
                item.submission());
        return isOpen()
                ? what + " " + whose() + " " + Deadline.words(item.deadline(), now, texts, formats) + "."
                : what + " " + decided();
    }

    private String decided() {
        QueueItem item = details.item();
        if (item.lane() == ReviewLane.TRUSTED) {
            return texts.get("moderation.case.public-at", formats.dateTime(item.decidedAt()))
                    + (item.assigneeName() == null
                            ? ""
                            : " " + texts.get("moderation.case.read-by", item.assigneeName()));
        }
        return item.assigneeName() == null
                ? texts.get("moderation.case.decided-at", formats.dateTime(item.decidedAt()))
                : texts.get("moderation.case.decided-by", item.assigneeName(), formats.dateTime(item.decidedAt()));
    }

    /** What the moderator should know before reading. */
    List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (details.conflict()) {
            notices.add(texts.get("moderation.case.conflict", details.employer().name()));
        }
        if (details.item().isToBeReviewed()) {
            notices.add(texts.get(
                    "moderation.case.to-be-read",
                    texts.of(details.item().reviewReason()),
                    Deadline.words(details.item().reviewDeadline(), now, texts, formats)));
        }
        if (isOpen() && details.live() != null) {
            notices.add(texts.get("moderation.case.stays-public"));
        }
        if (!details.item().message().isEmpty()) {
            notices.add(texts.get("moderation.case.message-sent", details.item().message()));
        }
        return notices;
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

    /**
     * The first action takes a waiting case; a colleague's case must be taken over first. Never one's own employer's.
     */
    boolean mayAct() {
        return isOpen() && !details.conflict() && (!isTaken() || details.assignedToReader());
    }

    /** It is public without a review, and the reader may leave it so. */
    boolean mayConfirm() {
        return details.item().isToBeReviewed() && !details.conflict();
    }
}
