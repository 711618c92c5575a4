package org.jobwright.services.signon.scim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.signon.ProvisionedGroup;
import org.jobwright.domain.signon.ProvisionedGroupId;
import org.jobwright.domain.signon.ProvisionedUserId;
import org.jobwright.services.organizations.OrganizationGuard;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** A program keeps groups of people; their names bring the roles that an owner listed for them. */
@Stateless
@RolesAllowed(Role.MEMBERS_PROVISION)
public class ScimGroupService {

    /** How many groups an organization has at most. */
    static final int MOST = 200;

    @Inject
    private Caller caller;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private ScimRepository kept;

    @Inject
    private ScimMembers members;

    @Inject
    private Clock clock;

    /** Some groups, in the order in which they were named. */
    public ScimPage<ScimGroup> groups(@NotNull ScimFilter filter, int start, int count) {
        ScimPage<ProvisionedGroup> found = kept.groups(organization(), filter, start, count);
        return new ScimPage<>(found.items().stream().map(ScimGroup::of).toList(), found.total());
    }

    /** One group. */
    public ScimGroup group(@NotNull ProvisionedGroupId id) {
        return ScimGroup.of(find(organization(), id));
    }

    /** Names a group. */
    public ScimGroup create(@NotNull String displayName, String externalId, @NotNull Collection<String> people) {
        OrganizationId organization = organization();
        if (kept.groups(organization, ScimFilter.ALL, 0, 1).total() >= MOST) {
            throw new RuleViolation("signon.scim.most", MOST);
        }
        ProvisionedGroup group = new ProvisionedGroup(
                organization, displayName, externalId, kept.known(organization, people), clock.instant());
        kept.add(group);
        follow(organization, group.getMembers());
        return ScimGroup.of(group);
    }

    /** Says something else about a group, made of what is said about it now. */
    public ScimGroup change(@NotNull ProvisionedGroupId id, @NotNull ScimGroupChange change) {
        OrganizationId organization = organization();
        ProvisionedGroup group = find(organization, id);
        ScimGroupText text =
                change.of(new ScimGroupText(group.getDisplayName(), group.getExternalId(), group.getMembers()));
        Set<String> affected = new TreeSet<>(group.getMembers());
        group.change(text.displayName(), text.externalId(), kept.known(organization, text.members()), clock.instant());
        affected.addAll(group.getMembers());
        kept.flush();
        follow(organization, affected);
        return ScimGroup.of(group);
    }

    /** Forgets a group. */
    public void remove(@NotNull ProvisionedGroupId id) {
        OrganizationId organization = organization();
        ProvisionedGroup group = find(organization, id);
        kept.remove(group);
        kept.flush();
        follow(organization, group.getMembers());
    }

    private void follow(OrganizationId organization, Collection<String> people) {
        people.stream()
                .flatMap(id -> Identifiers.read(id, ProvisionedUserId::new).stream())
                .flatMap(id -> kept.user(organization, id).stream())
                .forEach(members::follow);
    }

    private ProvisionedGroup find(OrganizationId organization, ProvisionedGroupId id) {
        return kept.group(organization, id).orElseThrow(NotFound::new);
    }

    private OrganizationId organization() {
        OrganizationId organization =
                caller.program().map(Program::organization).orElseThrow(NotAllowed::new);
        guard.requireWorking(organization);
        return organization;
    }
}
