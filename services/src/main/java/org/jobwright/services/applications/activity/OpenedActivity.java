package org.jobwright.services.applications.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.Reading;

/** Who saw what of it. The candidate sees the same. */
@ApplicationScoped
class OpenedActivity implements ActivitySource {

    @Inject
    private AccessLogRepository accesses;

    @Override
    public ActivityKind kind() {
        return ActivityKind.OPENED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return accesses.of(application.getId()).stream()
                .limit(most)
                .map(OpenedActivity::entry)
                .toList();
    }

    private static ActivityEntry entry(Reading reading) {
        return new ActivityEntry(
                ActivityKind.OPENED,
                reading.part().name(),
                reading.file() == null ? List.of() : List.of(reading.file()),
                null,
                reading.reader(),
                reading.at());
    }
}
