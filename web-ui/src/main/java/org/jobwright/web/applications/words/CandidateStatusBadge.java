package org.jobwright.web.applications.words;

import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** The candidate status as a badge. */
public class CandidateStatusBadge extends StateBadge {

    public CandidateStatusBadge(CandidateStatus status, Texts texts) {
        super(texts.of(status), lookOf(status));
    }
}
