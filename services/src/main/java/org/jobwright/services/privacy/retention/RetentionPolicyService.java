package org.jobwright.services.privacy.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.privacy.retention.RetentionPolicy;
import org.jobwright.domain.privacy.retention.RetentionRule;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.StaleData;
import org.jobwright.services.organizations.OrganizationGuard;

/** Owners choose how long applications are kept, and see what that means. */
@Stateless
@RolesAllowed(Role.PERSON)
public class RetentionPolicyService {

    /** How much of a preview is shown. */
    static final int MOST = 200;

    @Inject
    private RetentionPolicyRepository policies;

    @Inject
    private RetentionRepository kept;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What counts now, at the places where the organization has something to keep. */
    public RetentionSettings settings(@NotNull OrganizationId organization) {
        requireOwner(organization);
        Optional<RetentionPolicy> policy = policies.find(organization);
        Map<String, Integer> chosen = policy.map(RetentionPolicy::getMonths).orElse(Map.of());
        Set<String> used = policies.places(organization);
        List<RetentionSettings.Place> places = policies.rules().stream()
                .filter(rule -> used.contains(rule.getPlace()) || chosen.containsKey(rule.getPlace()))
                .map(rule -> place(rule, chosen.get(rule.getPlace())))
                .toList();
        return new RetentionSettings(
                policy.map(RetentionPolicy::isDeletes).orElse(true),
                places,
                policy.map(RetentionPolicy::getOnRequest).orElse(null),
                policy.map(RetentionPolicy::getVersion).orElse(null));
    }

    /** The rules may have changed since something was chosen: it counts as far as they allow. */
    private static RetentionSettings.Place place(RetentionRule rule, Integer chosen) {
        int months = chosen == null ? rule.getUsual() : Math.clamp(chosen, rule.shortest(), rule.getLongest());
        return new RetentionSettings.Place(
                rule.getPlace(), rule.shortest(), months, rule.getLongest(), rule.getGround());
    }

    /**
     * Chooses.
     *
     * @throws StaleData if somebody else changed it since it was read
     */
    public void save(@Valid @NotNull SaveRetentionPolicy command) {
        requireOwner(command.organization());
        policies.hold(command.organization());
        Long version = policies.find(command.organization())
                .map(RetentionPolicy::getVersion)
                .orElse(null);
        if (!Objects.equals(version, command.seen())) {
            throw new StaleData();
        }
        RetentionPolicy policy = policies.toChange(command.organization());
        events.fire(policy.choose(
                command.deletes(), command.months(), command.onRequest(), policies.rules(), clock.instant()));
    }

    /** What the organization will lose until a day: the same set as that of the nightly run. */
    public RetentionPreview preview(@NotNull OrganizationId organization, @NotNull LocalDate until) {
        requireOwner(organization);
        return kept.preview(organization, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), until, MOST);
    }

    private void requireOwner(OrganizationId organization) {
        guard.requireWorking(organization);
        guard.requireOwner(organization);
    }
}
