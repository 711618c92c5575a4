package org.jobwright.domain.figures.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;

class TrackingLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final OrganizationId organization = OrganizationId.next();

    @Test
    void itsTokenIsOneOfASource() {
        for (int i = 0; i < 1000; i++) {
            String token = named("Fair").getToken();
            assertEquals(token, VisitSource.link(token).orElseThrow().name());
        }
    }

    @Test
    void aLabelIsNeededAndBounded() {
        assertEquals("Fair", named("  Fair ").getLabel());
        assertRefused("figures.link.label.missing", " ");
        assertRefused("figures.link.label.too-long", "x".repeat(61));
    }

    @Test
    void aPlaceHasAHundredLinks() {
        TrackingLink.named(organization, null, "Fair", 99, NOW);
        RuleViolation refused =
                assertThrows(RuleViolation.class, () -> TrackingLink.named(organization, null, "Fair", 100, NOW));
        assertEquals("figures.link.limit", refused.getCode());
    }

    @Test
    void anArchivedLinkCanComeBack() {
        TrackingLink link = TrackingLink.personal(organization, null, AccountId.next(), NOW);
        link.archive(NOW);
        assertTrue(link.isArchived());
        link.restore(NOW);
        assertFalse(link.isArchived());
        assertTrue(link.isPersonal());
    }

    private TrackingLink named(String label) {
        return TrackingLink.named(organization, null, label, 0, NOW);
    }

    private void assertRefused(String code, String label) {
        assertEquals(code, assertThrows(RuleViolation.class, () -> named(label)).getCode());
    }
}
