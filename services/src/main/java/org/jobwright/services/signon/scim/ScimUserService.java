package org.jobwright.services.signon.scim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.ProvisionedPerson;
import org.jobwright.domain.signon.ProvisionedUser;
import org.jobwright.domain.signon.ProvisionedUserId;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;
import org.jobwright.services.signon.ProvisionedRoles;

/** A program keeps the people of its organization: who may become a member by signing in, and who no longer. */
@Stateless
@RolesAllowed(Role.MEMBERS_PROVISION)
public class ScimUserService {

    /** How many people an organization has at most. */
    static final int MOST = 20_000;

    @Inject
    private Caller caller;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ScimRepository kept;

    @Inject
    private ScimMembers members;

    @Inject
    private ProvisionedRoles roles;

    @Inject
    private Clock clock;

    /** Some users, in the order in which they were named. */
    public ScimPage<ScimUser> users(@NotNull ScimFilter filter, int start, int count) {
        ScimPage<ProvisionedUser> found = kept.users(organization(), filter, start, count);
        return new ScimPage<>(found.items().stream().map(ScimUser::of).toList(), found.total());
    }

    /** One user. */
    public ScimUser user(@NotNull ProvisionedUserId id) {
        return ScimUser.of(find(organization(), id));
    }

    /** Names a person. If they are a member already, they are that member. */
    public ScimUser create(@NotNull ProvisionedPerson person) {
        OrganizationId organization = organization();
        requireSpokenFor(organization, person);
        if (kept.users(organization, ScimFilter.ALL, 0, 1).total() >= MOST) {
            throw new RuleViolation("signon.scim.most", MOST);
        }
        ProvisionedUser user = new ProvisionedUser(organization, person, clock.instant());
        kept.member(organization, person.email()).ifPresent(user::belongTo);
        kept.add(user);
        if (!person.active()) {
            members.end(user);
        }
        return ScimUser.of(user);
    }

    /**
     * Says something else about a person. Who is switched off is a member no longer, at once. The change is made of what is
     * said about them now, which nobody else changes meanwhile.
     */
    public ScimUser change(@NotNull ProvisionedUserId id, @NotNull ScimUserChange change) {
        OrganizationId organization = organization();
        ProvisionedUser user = find(organization, id);
        ProvisionedPerson person = change.of(user.getPerson());
        if (!person.email().equals(user.getPerson().email())) {
            requireSpokenFor(organization, person);
        }
        boolean switchedOff = user.isActive() && !person.active();
        user.change(person, clock.instant());
        if (user.getAccount().isEmpty()) {
            kept.member(organization, person.email()).ifPresent(user::belongTo);
        }
        kept.flush();
        if (switchedOff) {
            members.end(user);
        }
        return ScimUser.of(user);
    }

    /** Forgets a person, who is a member no longer. */
    public void remove(@NotNull ProvisionedUserId id) {
        ProvisionedUser user = find(organization(), id);
        members.end(user);
        kept.leaveGroups(user);
        kept.remove(user);
    }

    private void requireSpokenFor(OrganizationId organization, ProvisionedPerson person) {
        if (!roles.speaksFor(organization, person.email())) {
            throw new RuleViolation("signon.scim.address");
        }
    }

    private ProvisionedUser find(OrganizationId organization, ProvisionedUserId id) {
        return kept.user(organization, id).orElseThrow(NotFound::new);
    }

    private OrganizationId organization() {
        OrganizationId organization =
                caller.program().map(Program::organization).orElseThrow(NotAllowed::new);
        guard.requireWorking(organization);
        return organization;
    }
}
