package org.jobwright.services.applications.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.Reading;
import org.jobwright.services.applications.ReadingRepository;

/** Who opened it and its files: one line for each person and thing, with the last time. The candidate sees the same. */
@ApplicationScoped
class OpenedActivity implements ActivitySource {

    @Inject
    private ReadingRepository readings;

    @Override
    public ActivityKind kind() {
        return ActivityKind.OPENED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return readings.of(application.getId()).stream()
                .limit(most)
                .map(OpenedActivity::entry)
                .toList();
    }

    private static String what(Reading reading) {
        if (reading.exported()) {
            return "list";
        }
        return reading.file() == null ? "application" : "file";
    }

    private static ActivityEntry entry(Reading reading) {
        return new ActivityEntry(
                ActivityKind.OPENED,
                what(reading),
                reading.file() == null ? List.of() : List.of(reading.file()),
                null,
                reading.reader(),
                reading.lastAt());
    }
}
