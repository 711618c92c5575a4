package org.jobwright.web.messages;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationResultsTest {

    private static final String SERVER = "mx.jobs.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.jobs.example; dmarc=fail header.from=test.example",
                "mx.jobs.example 1; spf=pass smtp.mailfrom=evil.example;\r\n dkim=none; dmarc=fail (p=reject dis=none)"
                        + " header.from=test.example",
                "MX.Jobs.Example (the border); spf=softfail; DMARC/1 = Fail reason=\"no; alignment\"",
                "\"mx.jobs.example\"; dmarc (a (nested) comment) = fail",
            })
    void aFailureThatOurServerStatesDeniesTheSender(String field) {
        assertTrue(deny(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.jobs.example; dmarc=pass header.from=test.example",
                "mx.jobs.example; dmarc=none; spf=fail",
                "mx.jobs.example; dmarc=temperror",
                "mx.jobs.example; none",
                "mx.jobs.example; spf=pass reason=\"dmarc=fail\"; dmarc=pass (dmarc=fail)",
                "mx.evil.example; dmarc=fail",
                "dmarc=fail",
                "mx.jobs.example; dmarc=",
                "mx.jobs.example; =fail",
                "mx.jobs.example; dmarc=fail (without end",
                "",
                ";;;",
            })
    void allElseClaimsNothing(String field) {
        assertFalse(deny(field));
    }

    @Test
    void onlyTheTopmostCounts() {
        assertFalse(deny("mx.jobs.example; dmarc=pass", "mx.jobs.example; dmarc=fail"));
        assertFalse(deny("mx.evil.example; dmarc=pass", "mx.jobs.example; dmarc=fail"));
        assertTrue(deny("mx.jobs.example; dmarc=fail", "mx.jobs.example; dmarc=pass"));
    }

    @Test
    void withoutAFieldThatCanBeReadNothingIsClaimed() {
        assertFalse(AuthenticationResults.denySender(null, SERVER));
        assertFalse(deny("mx.jobs.example; dmarc=fail" + " ".repeat(10_000)), "longer than any server writes");
    }

    private static boolean deny(String... fields) {
        return AuthenticationResults.denySender(fields, SERVER);
    }
}
