package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.talent.ReadConsent;
import org.jobwright.domain.talent.findable.Exclusion;
import org.jobwright.domain.talent.findable.ExclusionKind;
import org.jobwright.domain.talent.findable.FindableEvent;
import org.jobwright.domain.talent.findable.FindableProfile;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** People decide who finds them. Each step counts at once, and may be taken twice. */
@Stateless
@OwnSide
@RolesAllowed(Role.PERSON)
public class VisibilityService {

    @Inject
    private FindableRepository profiles;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Verified employers find the caller from now on, who read these words. */
    public void beFound(@NotNull ReadConsent read) {
        change((profile, now) -> profile.beFound(read, now));
    }

    /** Employers no longer find the caller. */
    public void hide() {
        change((profile, now) -> profile.hide(now));
    }

    /** The caller hides from an organization. */
    public void exclude(@NotNull OrganizationId organization) {
        limit.require(Limit.EXCLUDE, caller.person());
        String name = organizations.get(organization).displayName();
        change((profile, now) -> profile.exclude(Exclusion.of(organization, name, now), now));
    }

    /** The caller hides from all of a domain or a name, also from those that come later. */
    public void exclude(@NotNull String domainOrName) {
        limit.require(Limit.EXCLUDE, caller.person());
        change((profile, now) -> profile.exclude(Exclusion.typed(domainOrName, now), now));
    }

    /** The caller no longer hides from an employer. */
    public void include(@NotNull ExclusionKind kind, @NotNull String value) {
        change((profile, now) -> profile.include(kind, value, now));
    }

    /** The caller hides from all employers that recruit for others, or no longer. */
    public void hideFromAgencies(boolean hidden) {
        change((profile, now) -> Optional.of(profile.hideFromAgencies(hidden, now)));
    }

    /** What the caller looks for. */
    public void wish(@NotNull SearchWishes wishes) {
        change((profile, now) -> Optional.of(profile.wish(wishes, now)));
    }

    private void change(BiFunction<FindableProfile, Instant, Optional<? extends FindableEvent>> change) {
        Instant now = clock.instant();
        FindableProfile profile = profiles.findOrBegin(caller.person(), now);
        profile.present(now);
        change.apply(profile, now).ifPresent(events::fire);
    }
}
