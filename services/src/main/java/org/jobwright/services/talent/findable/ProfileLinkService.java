package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.findable.ProfileLink;
import org.jobwright.domain.talent.findable.ProfileLinkId;
import org.jobwright.domain.talent.findable.ProfileLinkTerms;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.OwnSide;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** People hand out their profile by links, each with an end. */
@OwnSide
@Stateless
@RolesAllowed(Role.PERSON)
public class ProfileLinkService {

    @Inject
    private ProfileLinkRepository links;

    @Inject
    private FindableRepository profiles;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The caller's links that work, the latest first. */
    public List<MyProfileLink> mine() {
        return links.of(caller.person(), clock.instant());
    }

    /**
     * Makes a link.
     *
     * @param label for whom; only the caller reads it
     * @param days one of {@link ProfileLinkTerms#DAYS}
     * @param withContact whether its reader learns how to reach the caller
     * @return its secret, which is handed out once
     * @throws RuleViolation {@code talent.profile-link.empty} if the profile says nothing, {@code talent.profile-link.limit}
     */
    public Secret make(String label, int days, boolean withContact) {
        limit.require(Limit.PROFILE_LINK, caller.person());
        if (profiles.resume(caller.person()).isWithoutHistory()) {
            throw new RuleViolation("talent.profile-link.empty");
        }
        Instant now = clock.instant();
        Secret secret = Secret.next();
        long others = links.holdAndCount(caller.person(), now);
        ProfileLink link = new ProfileLink(caller.person(), secret, label, days, withContact, others, now);
        links.add(link);
        events.fire(link.made());
        return secret;
    }

    /** The link shows nothing from now on. */
    public void end(@NotNull ProfileLinkId id) {
        ProfileLink link = links.find(id)
                .filter(found -> found.getOwner().equals(caller.person()))
                .orElseThrow(NotFound::new);
        links.remove(link);
        events.fire(link.ended(clock.instant()));
    }
}
