package org.jobwright.domain.organizations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrganizationRoleTest {

    @Test
    void ownersAndRecruitersRecruit() {
        assertEquals(Set.of("OWNER", "RECRUITER"), those(OrganizationRole::mayRecruit));
    }

    private static Set<String> those(Predicate<OrganizationRole> right) {
        return Stream.of(OrganizationRole.values())
                .filter(right)
                .map(Enum::name)
                .collect(Collectors.toSet());
    }
}
