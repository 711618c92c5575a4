package org.jobwright.domain.organizations;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrganizationStatusTest {

    @ParameterizedTest
    @CsvSource({
        "UNVERIFIED, PENDING VERIFIED SUSPENDED BLOCKED",
        "PENDING, UNVERIFIED VERIFIED SUSPENDED BLOCKED",
        "VERIFIED, UNVERIFIED PENDING TRUSTED SUSPENDED BLOCKED",
        "TRUSTED, PENDING VERIFIED SUSPENDED BLOCKED",
        "SUSPENDED, BLOCKED",
        "BLOCKED, ''"
    })
    void transitionsFollowTheTable(OrganizationStatus from, String allowed) {
        Set<OrganizationStatus> expected = Arrays.stream(allowed.split(" "))
                .filter(name -> !name.isEmpty())
                .map(OrganizationStatus::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganizationStatus.class)));

        Set<OrganizationStatus> actual = EnumSet.allOf(OrganizationStatus.class);
        actual.removeIf(to -> !from.canBecome(to));

        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @EnumSource(OrganizationStatus.class)
    void publicOnesAreThoseThatArePublic(OrganizationStatus status) {
        assertEquals(status.isPublic(), OrganizationStatus.publicOnes().contains(status));
    }

    @ParameterizedTest
    @EnumSource(OrganizationStatus.class)
    void onlyAStoppedOneIsRefused(OrganizationStatus status) {
        if (status.isPublic()) {
            assertDoesNotThrow(status::requireNotStopped);
        } else {
            assertEquals(
                    "organizations.stopped",
                    assertThrows(RuleViolation.class, status::requireNotStopped).getCode());
        }
    }
}
