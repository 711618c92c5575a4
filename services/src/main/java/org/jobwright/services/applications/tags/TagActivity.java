package org.jobwright.services.applications.tags;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** The tags that it has, since when and by whom. */
@ApplicationScoped
class TagActivity implements ActivitySource {

    @Inject
    private TagRepository tags;

    @Override
    public ActivityKind kind() {
        return ActivityKind.TAGGED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return tags.latest(application.getId(), most);
    }
}
