package org.jobwright.domain.applications.tags;

import static org.jobwright.domain.applications.JobApplications.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

    @ParameterizedTest
    @CsvSource({
        "Pregnant, health",
        "often SICK, health",
        "Häufig krank, health",
        "Schwerbehinderung, health",
        "Native speaker, origin",
        "Ausländer, origin",
        "kath. / katholisch, religion",
        "wears a headscarf, religion",
        "has children, family",
        "alleinerziehend, family",
        "Frau, gender",
        "over 50, age",
        "zu jung, age",
        "union members, union"
    })
    void aWordThatNobodyMayBeChosenByIsNoTag(String name, String ground) {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> tag(name, 0));
        assertEquals("applications.tag.protected." + ground, refused.getCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Axle counters",
                "Health and safety",
                "Krankenpflege",
                "Data migration",
                "Arabic C1",
                "Works with children",
                "Manchester",
                "Frauscher",
                "Altenpflege",
                "Behindertenwerkstatt",
                "Christmas cover",
                "Union Pacific",
                "Youngstown"
            })
    void aSkillOrAWorkplaceIsATag(String name) {
        assertEquals(name, tag(name, 0).getName());
    }

    @Test
    void namesAreComparedWithoutCapitalsAndExtraSpaces() {
        assertEquals(Tag.folded("  Night   SHIFT "), Tag.folded("night shift"));
        assertEquals("Night shift", tag(" Night  shift ", 0).getName());
    }

    @Test
    void anOrganizationHasAtMostTwoHundred() {
        tag("Night shift", 199);
        assertEquals(
                "applications.tag.limit",
                assertThrows(RuleViolation.class, () -> tag("Day shift", 200)).getCode());
    }

    private static Tag tag(String name, long others) {
        return new Tag(OrganizationId.next(), name, others, NOW);
    }
}
