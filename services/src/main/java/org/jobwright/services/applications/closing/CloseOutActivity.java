package org.jobwright.services.applications.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.TimelineEntry;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** The close-outs of its posting, while the application was under way. */
@ApplicationScoped
class CloseOutActivity implements ActivitySource {

    @Inject
    private CloseOutRepository closeOuts;

    @Override
    public ActivityKind kind() {
        return ActivityKind.CLOSING;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        Instant end = end(application);
        return closeOuts.steps(application.getPosting()).stream()
                .filter(step -> !step.at().isBefore(application.getAppliedAt())
                        && !step.at().isAfter(end))
                .limit(most)
                .map(step -> new ActivityEntry(
                        ActivityKind.CLOSING, step.state().name(), List.of(), null, step.by(), step.at()))
                .toList();
    }

    private static Instant end(JobApplication application) {
        TimelineEntry latest = application.getTimeline().getLast();
        return application.getCandidateStatus().isActive() ? Instant.MAX : latest.getAt();
    }
}
