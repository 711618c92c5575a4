package org.jobwright.services.applications.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.StageStep;
import org.jobwright.services.applications.TimelineRepository;

/** The stages that an application came into, without undone moves. Everyone starts in the first one; that is no move. */
@ApplicationScoped
class MovedActivity implements ActivitySource {

    @Inject
    private TimelineRepository timelines;

    @Override
    public ActivityKind kind() {
        return ActivityKind.MOVED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return timelines.stages(application.getId()).stream().skip(1).toList().reversed().stream()
                .limit(most)
                .map(MovedActivity::entry)
                .toList();
    }

    private static ActivityEntry entry(StageStep step) {
        return new ActivityEntry(
                ActivityKind.MOVED,
                "moved",
                List.of(step.name() == null ? step.kind() : step.name()),
                null,
                step.actor(),
                step.at());
    }
}
