package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** When offers were made, and what the candidate answered; never what they say. */
@ApplicationScoped
class OfferActivity implements ActivitySource {

    @Inject
    private OfferRepository offers;

    @Inject
    private Clock clock;

    @Override
    public ActivityKind kind() {
        return ActivityKind.OFFERED;
    }

    /** An application has few of them. */
    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return offers.told(application.getId()).stream()
                .flatMap(version -> lines(version, clock.instant()))
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static Stream<ActivityEntry> lines(OfferVersion version, Instant now) {
        ActivityEntry sent = line("sent", version, version.getSentAt());
        if (version.getAnsweredAt() == null) {
            return Stream.of(sent);
        }
        return switch (version.getState(now)) {
            case ACCEPTED, HIRED -> Stream.of(sent, line("accepted", version, version.getAnsweredAt()));
            case SENT, CHANGE_ASKED, REPLACED, LAPSED ->
                Stream.of(sent, line("change-asked", version, version.getAnsweredAt()));
            case DECLINED -> Stream.of(sent, line("declined", version, version.getAnsweredAt()));
            case BACKED_OUT -> Stream.of(sent, line("backed-out", version, version.getAnsweredAt()));
            default -> Stream.of(sent);
        };
    }

    private static ActivityEntry line(String what, OfferVersion version, Instant at) {
        return new ActivityEntry(ActivityKind.OFFERED, what, List.of(version.getNumber()), null, "", at);
    }
}
