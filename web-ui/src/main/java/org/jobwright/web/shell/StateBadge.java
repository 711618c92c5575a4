package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Span;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.jobs.PostingStatus;

/** A state as a word, a shape and a colour; any one of them is enough. */
public class StateBadge extends Span {

    /**
     * @param word the state in the reader's language
     * @param look the look in {@code parts.css}: draft, received, submitted, review, interview, offer, referred,
     *     paused, hired, live, filled, declined, closed, expired, withdrawn, archived, blocked
     */
    public StateBadge(String word, String look) {
        super(word);
        addClassNames("jw-state", "jw-state--" + look);
    }

    /** The look of a posting's status. */
    public static String lookOf(PostingStatus status) {
        return switch (status) {
            case DRAFT -> "draft";
            case SUBMITTED -> "submitted";
            case IN_REVIEW -> "review";
            case SENT_BACK -> "referred";
            case LIVE -> "live";
            case PAUSED -> "paused";
            case FILLED -> "filled";
            case CLOSED -> "closed";
            case EXPIRED -> "expired";
            case WITHDRAWN -> "withdrawn";
            case BLOCKED -> "blocked";
        };
    }

    /** The look of what a candidate was told. A "no" is quiet, never red. */
    public static String lookOf(CandidateStatus status) {
        return switch (status) {
            case SUBMITTED -> "received";
            case VIEWED, IN_REVIEW -> "review";
            case INTERVIEW -> "interview";
            case OFFER -> "offer";
            case HIRED -> "hired";
            case NOT_SELECTED, DECLINED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case POSITION_CLOSED -> "closed";
        };
    }
}
