package org.jobwright.web.applications.words;

import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The candidate status as a badge. */
public class CandidateStatusBadge extends StateBadge {

    public CandidateStatusBadge(CandidateStatus status, Texts texts) {
        this(status, null, texts);
    }

    /** @param reason why it ended; null for everything else */
    public CandidateStatusBadge(CandidateStatus status, RejectionReason reason, Texts texts) {
        super(reason == RejectionReason.DUPLICATE ? texts.of(reason) : texts.of(status), lookOf(status));
    }
}
