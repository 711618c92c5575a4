package org.jobwright.web.papers;

import org.jobwright.domain.papers.RefereeAnswer;
import org.jobwright.services.papers.AskedReferee;
import org.jobwright.web.shared.text.FieldErrors;

/**
 * The data of the page on which a referee answers.
 *
 * @param referee null if the link leads nowhere, or was just used
 * @param done whether it was just used
 */
public record RefereePage(String token, AskedReferee referee, Done done, FieldErrors errors, String words) {

    /** What the referee just did. */
    public enum Done {
        NOTHING,
        GIVEN,
        DECLINED
    }

    public String address(String what) {
        return "/references/" + token + what;
    }

    public int most() {
        return RefereeAnswer.MOST_WORDS;
    }

    public String titleKey() {
        if (done != Done.NOTHING) {
            return "papers.referee.title." + done.name();
        }
        return referee == null ? "papers.referee.title.UNKNOWN" : "papers.referee.title";
    }
}
