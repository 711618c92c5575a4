package org.jobwright.web.shell.interviews;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.interviews.ApplicationInterviews;
import org.jobwright.services.interviews.CandidateInterviewQueries;
import org.jobwright.services.interviews.CandidateInterviewService;
import org.jobwright.services.interviews.InterviewQueries;
import org.jobwright.services.interviews.InterviewService;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.interviews.TimesOfferService;
import org.jobwright.services.interviews.busy.BusyQueries;
import org.jobwright.services.interviews.kits.KitQueries;
import org.jobwright.services.interviews.rooms.RoomQueries;
import org.jobwright.web.shell.conversation.Conversations;

/** The interviews of an application, for any page. */
@Dependent
public class Interviews implements Serializable {

    @Inject
    InterviewQueries queries;

    @Inject
    InterviewService service;

    @Inject
    TimesOfferService offers;

    @Inject
    CandidateInterviewQueries own;

    @Inject
    CandidateInterviewService candidate;

    @Inject
    KitQueries kits;

    @Inject
    StageInterviewQueries stages;

    @Inject
    RoomQueries rooms;

    @Inject
    BusyQueries busy;

    @Inject
    Conversations conversations;

    @Inject
    private Clock clock;

    /** Those of an application, for its employer. */
    public ApplicationInterviews of(JobApplicationId application) {
        return queries.of(application);
    }

    /**
     * The panel on the applicant's page.
     *
     * @param person the name of the applicant
     * @param scorecards the address of their scorecards
     */
    public InterviewsPanel panel(
            JobApplicationId application, ApplicationReference reference, String person, String scorecards) {
        return new InterviewsPanel(this, application, reference, person, scorecards);
    }

    /** Those of the caller's own application, as they were told. */
    public MyInterviews mine(ApplicationReference application) {
        return new MyInterviews(this, application);
    }

    Instant now() {
        return clock.instant();
    }
}
