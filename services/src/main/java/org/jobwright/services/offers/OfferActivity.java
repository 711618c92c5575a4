package org.jobwright.services.offers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.offers.OfferStep;
import org.jobwright.domain.offers.OfferVersion;
import org.jobwright.services.applications.activity.ActivityEntry;
import org.jobwright.services.applications.activity.ActivityKind;
import org.jobwright.services.applications.activity.ActivitySource;

/** When offers were made, answered and withdrawn; never what they say. */
@ApplicationScoped
class OfferActivity implements ActivitySource {

    @Inject
    private OfferRepository offers;

    @Override
    public ActivityKind kind() {
        return ActivityKind.OFFERED;
    }

    /** An application has few of them. */
    @Override
    public List<ActivityEntry> latest(JobApplication application, AccountId reader, int most) {
        return offers.told(application.getId()).stream()
                .flatMap(version -> version.getSteps().reversed().stream().map(step -> line(version, step)))
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static ActivityEntry line(OfferVersion version, OfferStep step) {
        return new ActivityEntry(
                ActivityKind.OFFERED, step.state().name(), List.of(version.getNumber()), null, "", step.at());
    }
}
