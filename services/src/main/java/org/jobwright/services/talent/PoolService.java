package org.jobwright.services.talent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.security.Limit;
import org.jobwright.services.shared.security.RateLimit;

/** Those who tell decisions ask candidates whether the employer may keep what they sent. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PoolService {

    private static final int MOST = 500;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private PoolRepository pool;

    @Inject
    private RateLimit limit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Asks the candidates of these applications. An employer asks a person once: those who were asked, or agreed, before
     * are left out, also from another account of the same person, as are those who withdrew. Who hides from the employer
     * looks asked and hears nothing of it: it would learn that they hide. Each is a mail of the caller.
     * Hidden applicants are not asked: the number asked would reveal who they are.
     *
     * @return how many people were asked
     * @throws RuleViolation {@code talent.pool.blind}
     */
    public int ask(@NotNull @Size(min = 1, max = MOST) List<JobApplicationId> selection) {
        List<JobApplication> chosen = applications.findAll(selection);
        guard.requireReleaser(chosen);
        if (chosen.stream().anyMatch(JobApplication::isBlind)) {
            throw new RuleViolation("talent.pool.blind");
        }
        Map<OrganizationId, Set<AccountId>> people = chosen.stream()
                .filter(application -> !application.isWithdrawn())
                .collect(Collectors.groupingBy(
                        JobApplication::getOrganization,
                        () -> new TreeMap<>(Comparator.comparing(OrganizationId::value)),
                        Collectors.mapping(JobApplication::getCandidate, Collectors.toSet())));
        Instant now = clock.instant();
        return people.entrySet().stream()
                .mapToInt(each -> ask(each.getKey(), each.getValue(), now))
                .sum();
    }

    private int ask(OrganizationId organization, Set<AccountId> people, Instant now) {
        pool.hold(organization);
        Set<AccountId> known = pool.known(organization, people);
        List<AccountId> hidden = pool.hidden(organization, caller.person());
        List<PoolMembership> asked = people.stream()
                .filter(person -> !known.contains(person))
                .map(person -> new PoolMembership(organization, person, now))
                .toList();
        limit.require(Limit.MEMBER_MAIL, caller.person(), asked.size(), "shared.too-many-mails");
        asked.forEach(pool::add);
        asked.stream()
                .filter(membership -> !hidden.contains(membership.getAccount()))
                .forEach(membership -> events.fire(membership.asked(pool.link(membership, now))));
        return asked.size();
    }
}
