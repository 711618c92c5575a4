package org.jobwright.services.applications.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.services.applications.AccessLogRepository;
import org.jobwright.services.applications.Reading;

/**
 * Who opened it and its files: one line for each person and thing, with the last time. The candidate sees each time, and
 * also who read what the team wrote.
 */
@ApplicationScoped
class OpenedActivity implements ActivitySource {

    private static final Set<AccessPart> SENT = EnumSet.of(
            AccessPart.APPLICATION, AccessPart.CV_TEXT, AccessPart.CV_FILE, AccessPart.FILE, AccessPart.EXPORT);

    @Inject
    private AccessLogRepository accesses;

    @Override
    public ActivityKind kind() {
        return ActivityKind.OPENED;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        Map<List<Object>, Reading> latest = new LinkedHashMap<>();
        accesses.of(application.getId()).stream()
                .filter(reading -> SENT.contains(reading.part()))
                .forEach(reading -> latest.putIfAbsent(thing(reading), reading));
        return latest.values().stream().limit(most).map(OpenedActivity::entry).toList();
    }

    private static List<Object> thing(Reading reading) {
        return List.of(
                reading.reader(), reading.program(), reading.part(), reading.file() == null ? "" : reading.file());
    }

    private static ActivityEntry entry(Reading reading) {
        return new ActivityEntry(
                ActivityKind.OPENED,
                (reading.program() ? "PROGRAM." : "") + reading.part(),
                reading.file() == null ? List.of() : List.of(reading.file()),
                null,
                reading.reader(),
                reading.at());
    }
}
