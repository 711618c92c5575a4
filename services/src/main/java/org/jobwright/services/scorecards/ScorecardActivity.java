package org.jobwright.services.scorecards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.scorecards.AssignmentState;
import org.jobwright.domain.scorecards.ScorecardAssignment;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** That scorecards came in. What they say is not told here, so it may be read by those who still have to score. */
@ApplicationScoped
class ScorecardActivity implements ActivitySource {

    @Inject
    private ScorecardRepository scorecards;

    @Override
    public ActivityKind kind() {
        return ActivityKind.SCORED;
    }

    /** An application has few of them. */
    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        List<ScorecardAssignment> done = scorecards.of(application.getId()).stream()
                .filter(one -> one.getState() == AssignmentState.DONE)
                .sorted(Comparator.comparing(ScorecardAssignment::getClosedAt).reversed())
                .limit(most)
                .toList();
        Map<AccountId, String> names = scorecards.names(
                done.stream().map(ScorecardAssignment::getAuthor).toList());
        return done.stream()
                .map(one -> new ActivityEntry(
                        ActivityKind.SCORED,
                        "in",
                        List.of(),
                        null,
                        names.getOrDefault(one.getAuthor(), ""),
                        one.getClosedAt()))
                .toList();
    }
}
