package org.jobwright.canary.services.jobs;

import jakarta.ejb.Stateless;
import java.util.List;
import org.jobwright.canary.web.jobs.CanaryView;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.advert.ScreeningQuestion;
import org.jobwright.domain.matching.result.MatchResult;

/**
 * A service without access annotations that knows a view, ends the server, judges by an answer, ranks by a match, and
 * publishes and closes a posting.
 */
@Stateless
public class CanaryService {

    public void crash(int status) {
        Runtime.getRuntime().halt(status);
    }

    public boolean reject(ScreeningQuestion question) {
        return question.isMissedBy(List.of());
    }

    public void publish(JobPosting posting) {
        posting.publish(1, null);
    }

    public void close(JobPosting posting) {
        posting.close(0, null, null);
    }

    public int rank(MatchResult result) {
        return result.lines().size();
    }

    public String greet(CanaryView view) {
        return view.toString();
    }
}
