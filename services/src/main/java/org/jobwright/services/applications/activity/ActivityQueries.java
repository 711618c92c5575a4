package org.jobwright.services.applications.activity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.blind.Mask;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.MaskRepository;
import org.jobwright.services.shared.caller.Caller;

/** What happened to an application: the lines of all sources in one stream. */
@Stateless
@RolesAllowed(Role.PERSON)
public class ActivityQueries {

    private static final int MOST = 1_000;

    @Inject
    private ApplicationRepository applications;

    @Inject
    @Any
    private Instance<ActivitySource> sources;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private MaskRepository masks;

    @Inject
    private Caller caller;

    /**
     * The latest lines.
     *
     * @param kind only this kind; null for all
     * @param most how many at most
     */
    @Discloses(AccessPart.NOTES)
    public ApplicationActivity of(@NotNull JobApplicationId id, ActivityKind kind, int most) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        HiringRights reader = guard.requireReader(application);
        Mask mask = masks.of(application);
        int wanted = Math.clamp(most, 1, MOST);
        List<ActivityEntry> found = sources.stream()
                .filter(source -> kind == null || source.kind() == kind)
                .filter(source -> source.kind().isFor(reader))
                .filter(source -> !application.isWithdrawn() || source.kind().remains())
                .flatMap(source -> source.latest(application, caller.person(), wanted + 1).stream())
                .map(entry -> application.isWithdrawn() ? entry.withoutPeople() : entry.behind(mask))
                .sorted(Comparator.comparing(ActivityEntry::at).reversed())
                .toList();
        return new ApplicationActivity(found.stream().limit(wanted).toList(), found.size() > wanted);
    }
}
