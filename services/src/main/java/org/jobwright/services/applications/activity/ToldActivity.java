package org.jobwright.services.applications.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.TimelineRepository;

/** What the candidate knows; there are as many lines as steps that an application can take. */
@ApplicationScoped
class ToldActivity implements ActivitySource {

    @Inject
    private TimelineRepository timelines;

    @Override
    public ActivityKind kind() {
        return ActivityKind.TOLD;
    }

    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return timelines.forEmployer(application.getId()).reversed().stream()
                .limit(most)
                .map(ToldActivity::entry)
                .toList();
    }

    private static ActivityEntry entry(CandidateTimelineEntry told) {
        List<Serializable> details = Stream.of(told.reason(), told.until())
                .filter(Objects::nonNull)
                .<Serializable>map(Serializable.class::cast)
                .toList();
        return new ActivityEntry(
                ActivityKind.TOLD,
                told.words(),
                details,
                told.message(),
                Objects.requireNonNullElse(told.actor(), "Jobwright"),
                told.at());
    }
}
