package org.jobwright.web.applications.words;

import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The candidate status as a badge. A "no" is quiet, never red. */
public class CandidateStatusBadge extends StateBadge {

    public CandidateStatusBadge(CandidateStatus status, Texts texts) {
        super(texts.of(status), look(status));
    }

    /** The look of the badge of a candidate status. */
    static String look(CandidateStatus status) {
        return switch (status) {
            case SUBMITTED -> "received";
            case VIEWED, IN_REVIEW -> "review";
            case INTERVIEW -> "interview";
            case OFFER -> "offer";
            case HIRED -> "hired";
            case NOT_SELECTED -> "declined";
            case WITHDRAWN -> "withdrawn";
            case POSITION_CLOSED -> "closed";
        };
    }
}
