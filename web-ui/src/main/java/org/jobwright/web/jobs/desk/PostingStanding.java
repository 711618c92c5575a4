package org.jobwright.web.jobs.desk;

import java.util.Optional;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.moderation.ModerationDecision;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.moderation.PostingFeedback;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The state of a posting, in a sentence with dates; and the changes that a moderator requested. */
record PostingStanding(PostingDetails posting, Optional<PostingFeedback> review, Texts texts, Formats formats) {

    String sentence() {
        if (posting.held() && posting.status() == PostingStatus.PAUSED) {
            return texts.get("jobs.stands.held");
        }
        if (posting.status() == PostingStatus.LIVE && !posting.employer().isPublic()) {
            return texts.get("jobs.stands.stopped");
        }
        return switch (posting.status()) {
            case DRAFT -> texts.get("jobs.stands.DRAFT", formats.dateTime(posting.changedAt()));
            case SUBMITTED, IN_REVIEW ->
                review.map(one -> texts.get(
                                        "jobs.stands." + posting.status(),
                                        formats.dateTime(one.submittedAt()),
                                        formats.day(one.deadline().at()))
                                + (one.closeToAnother() ? " " + texts.get("jobs.stands.close") : "")
                                + (one.needsVerification() ? " " + texts.get("jobs.stands.unverified") : ""))
                        .orElse("");
            case SENT_BACK -> texts.get("jobs.stands.SENT_BACK", notes().notes().size());
            case LIVE, PAUSED ->
                posting.advert().opening().endless()
                        ? texts.get("jobs.stands.general")
                        : texts.get("jobs.stands." + posting.status(), formats.date(posting.datePosted()), lastDay())
                                + edit().map(sentence -> " " + sentence).orElse("");
            case EXPIRED -> texts.get("jobs.stands.EXPIRED", lastDay());
            case FILLED, CLOSED, WITHDRAWN, BLOCKED ->
                texts.get("jobs.stands." + posting.status(), formats.dateTime(posting.changedAt()));
        };
    }

    private String lastDay() {
        return formats.lastDay(posting.validThrough());
    }

    /** For a public advert: the state of a pending edit. */
    private Optional<String> edit() {
        PostingVersionStatus latest = posting.latest().status();
        return latest == PostingVersionStatus.APPROVED
                ? Optional.empty()
                : Optional.of(texts.get(
                        "jobs.edit." + latest + ".sentence", notes().notes().size()));
    }

    /** Notes stay until the corrected text is submitted. */
    FieldNotes notes() {
        return isSentBack() ? review.map(PostingFeedback::notes).orElse(FieldNotes.NONE) : FieldNotes.NONE;
    }

    Optional<String> message() {
        if (posting.held()) {
            return Optional.of(posting.holdReason());
        }
        return review.filter(one -> isSentBack() || posting.status() == PostingStatus.BLOCKED)
                .map(PostingFeedback::message)
                .filter(message -> !message.isEmpty());
    }

    private boolean isSentBack() {
        // A block that was reversed too late to publish the text left it sent back, without a review that says so.
        int sentBack = review.filter(one -> one.decision() == ModerationDecision.SENT_BACK)
                .map(PostingFeedback::postingVersion)
                .orElse(0);
        return posting.versions().stream()
                        .anyMatch(version ->
                                version.number() == sentBack && version.status() == PostingVersionStatus.SENT_BACK)
                && posting.latest().number() <= sentBack + 1
                && posting.latest().status() != PostingVersionStatus.SUBMITTED;
    }
}
