package org.jobwright.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import jakarta.annotation.security.RolesAllowed;
import org.jobwright.domain.accounts.Role;
import org.junit.jupiter.api.Test;

/** The tests in the container call every service but this one, which is not in the EAR that ships. */
class DemoContentServiceTest {

    @Test
    void onlyTheSystemLoadsDemoContent() {
        assertArrayEquals(
                new String[] {Role.SYSTEM},
                DemoContentService.class.getAnnotation(RolesAllowed.class).value());
    }
}
