package org.jobwright.services.applications.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** Tasks that somebody set themselves, and those that are done. */
@ApplicationScoped
class TaskActivity implements ActivitySource {

    @Inject
    private TaskRepository tasks;

    @Override
    public ActivityKind kind() {
        return ActivityKind.TASK;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return tasks.latest(application.getId(), reader, most);
    }
}
