package org.jobwright.services.talent.findable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.shared.caller.Caller;

/** For whom the caller may look for people. */
@Stateless
@RolesAllowed(Role.PERSON)
public class FinderQueries {

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private FinderRepository finders;

    @Inject
    private Caller caller;

    /** The verified organizations where the caller recruits, or leads the hiring for a posting. */
    public List<MyOrganization> mine() {
        List<MyOrganization> verified = organizations.mine().stream()
                .filter(one -> one.status().isVerified())
                .toList();
        if (verified.stream().allMatch(one -> one.role().mayRecruit())) {
            return verified;
        }
        Set<OrganizationId> led = finders.ledBy(caller.person());
        return verified.stream()
                .filter(one -> one.role().mayRecruit() || led.contains(one.id()))
                .toList();
    }
}
