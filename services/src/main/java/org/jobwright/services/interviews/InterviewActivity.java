package org.jobwright.services.interviews;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** When interviews were told, and what came of them. */
@ApplicationScoped
class InterviewActivity implements ActivitySource {

    @Inject
    private InterviewRepository interviews;

    @Override
    public ActivityKind kind() {
        return ActivityKind.INTERVIEW;
    }

    /** An application has few of them. */
    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return interviews.announced(application.getId()).stream()
                .flatMap(InterviewActivity::lines)
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static Stream<ActivityEntry> lines(Interview interview) {
        ActivityEntry told = line("told", interview, interview.getAnnouncedAt());
        return interview.getEndedAt() == null
                ? Stream.of(told)
                : Stream.of(told, line(interview.getState().name(), interview, interview.getEndedAt()));
    }

    private static ActivityEntry line(String what, Interview interview, Instant at) {
        return new ActivityEntry(
                ActivityKind.INTERVIEW,
                what,
                List.of(),
                interview.getAppointment().title(),
                "",
                at);
    }
}
