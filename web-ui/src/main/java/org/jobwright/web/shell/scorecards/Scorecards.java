package org.jobwright.web.shell.scorecards;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.scorecards.ApplicationScorecards;
import org.jobwright.services.scorecards.ScorecardQueries;
import org.jobwright.services.scorecards.ScorecardService;

/** The scorecards of an application, for any page. */
@Dependent
public class Scorecards implements Serializable {

    @Inject
    ScorecardQueries queries;

    @Inject
    ScorecardService service;

    @Inject
    KitQueries kits;

    @Inject
    InterviewQueries interviews;

    @Inject
    private Clock clock;

    /** Those of an application, as far as the caller may know of them. */
    public ApplicationScorecards of(JobApplicationId application) {
        return queries.of(application);
    }

    /**
     * The tab on the applicant's page.
     *
     * @param person the name of the applicant
     * @param address its own
     */
    public ScorecardsPanel panel(JobApplicationId application, String person, String address) {
        return new ScorecardsPanel(this, application, person, address);
    }

    Instant now() {
        return clock.instant();
    }
}
