package org.jobwright.domain.organizations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganizationRoleTest {

    @Test
    void eachRoleMayLessThanTheOneBeforeIt() {
        assertEquals(Set.of("OWNER", "RECRUITER"), those(OrganizationRole::mayRecruit));
        assertEquals(Set.of("OWNER", "RECRUITER", "HIRING_MANAGER"), those(OrganizationRole::mayMoveApplications));
        assertEquals(
                Set.of("OWNER", "RECRUITER", "HIRING_MANAGER", "INTERVIEWER"),
                those(OrganizationRole::mayReadApplications));
    }

    /** An owner differs by what {@code OrganizationGuard.requireOwner} lets nobody else do. */
    @Test
    void noTwoRolesMayTheSame() {
        List<List<Boolean>> rights = Stream.of(OrganizationRole.values())
                .map(role -> List.of(
                        role == OrganizationRole.OWNER,
                        role.mayRecruit(),
                        role.mayMoveApplications(),
                        role.mayReadApplications()))
                .toList();
        assertEquals(rights.size(), Set.copyOf(rights).size());
    }

    private static Set<String> those(Predicate<OrganizationRole> right) {
        return Stream.of(OrganizationRole.values())
                .filter(right)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
