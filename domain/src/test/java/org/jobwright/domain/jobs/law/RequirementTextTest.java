package org.jobwright.domain.jobs.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The details of a requirement, as administrators type them. */
class RequirementTextTest {

    @Test
    void eachDemandOfTheFileIsReadAsItIsWritten() {
        RuleBook.shipped()
                .rules()
                .flatMap(rule -> rule.requires().stream())
                .forEach(demand -> assertEquals(
                        demand, RequirementText.read("requires[0]", demand.code(), RequirementText.of(demand))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RANGE_WIDTH_MAX | perYear = 50000",
                "RANGE_WIDTH_MAX | perYear = many; currency = CAD",
                "PAY_RANGE | since = tomorrow",
                "PAY_RANGE | fixedAllowed",
                "PAY_RANGE | = true",
                "PAY_RANGE | code = PAY_MIN",
                "PAY_RANGE | a.b.c = 1",
                "PAY_RANGE | exemptAbove.currency = CAD",
                "PAY_RANGE | a=1;a=1;a=1;a=1;a=1;a=1;a=1;a=1;a=1;a=1;a=1"
            })
    void whatNoCheckCouldReadIsRefusedBesideItsField(String code, String details) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> RequirementText.read("requires[2]", code, details));

        assertEquals("requires[2]", refused.getProblems().getFirst().field());
        assertEquals("jobs.law.rule.details", refused.getProblems().getFirst().code());
    }
}
