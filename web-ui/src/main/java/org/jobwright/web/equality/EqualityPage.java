package org.jobwright.web.equality;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.equality.EqualityQuestion;
import org.jobwright.services.equality.EqualityStanding;
import org.jobwright.services.equality.EqualityStanding.State;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.pages.SiteRequest;

/**
 * The data of the page with voluntary questions.
 *
 * @param changing whether the reader wants to change their answers
 * @param withdrawn whether the reader has just deleted their answers
 * @param refused why the answers were not kept; null if they were not sent
 */
public record EqualityPage(
        ApplicationReference application,
        EqualityStanding standing,
        boolean changing,
        boolean withdrawn,
        String refused) {

    /** The choice "prefer not to say"; no answer has this code. */
    static final String DECLINED = "declined";

    public String address() {
        return Addresses.equality(application);
    }

    /** Where the reader goes next, or skips all questions. */
    public String next() {
        return "/app/applications/" + application.value();
    }

    public boolean asks() {
        return standing.state() == State.OPEN || standing.state() == State.ANSWERED && changing;
    }

    /** Whether the reader can delete their answers; not offered while they change them. */
    public boolean offersWithdrawal() {
        return standing.answered() && !changing;
    }

    /** Whether the reader's last request succeeded. */
    public boolean succeeded() {
        return standing.answered() ? standing.state() == State.ANSWERED : withdrawn;
    }

    /** What stands in place of the questions, or above them; null if nothing. */
    public String told(SiteRequest visit) {
        if (withdrawn && !standing.answered()) {
            return visit.text("equality.withdrawn");
        }
        return switch (standing.state()) {
            case OPEN -> null;
            case ANSWERED -> visit.text("equality.kept", until(visit));
            case OVER -> visit.text("violation.equality.over", until(visit));
            case OFF -> visit.text("violation.equality.off");
            case CLOSED -> visit.text(standing.answered() ? "violation.equality.counted" : "violation.equality.closed");
        };
    }

    public String until(SiteRequest visit) {
        return visit.formats().date(standing.until());
    }

    public Map<String, String> options(EqualityQuestion question, SiteRequest visit) {
        Map<String, String> options = new LinkedHashMap<>();
        question.answers()
                .forEach(
                        answer -> options.put(answer, visit.text("equality.answer." + question.code() + "." + answer)));
        options.put(DECLINED, visit.text("equality.answer.declined"));
        return options;
    }
}
