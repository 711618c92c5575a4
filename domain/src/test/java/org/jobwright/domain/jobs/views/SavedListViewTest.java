package org.jobwright.domain.jobs.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavedListViewTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final AccountId OWNER = AccountId.next();

    @Test
    void aNameIsOneLineOfAtMostSixtyLetters() {
        assertEquals("Late answers", view("  Late\n answers ", 0).getName());
        assertEquals(60, view("x".repeat(60), 0).getName().length());
        assertRefused("jobs.view.name", "x".repeat(61));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void aViewHasAName(String name) {
        assertRefused("jobs.view.name", name);
        SavedListView view = view("Late answers", 0);
        assertThrows(RuleViolation.class, () -> view.rename(name, NOW));
        assertEquals("Late answers", view.getName());
    }

    @Test
    void aMemberHasAtMostFiftyOfAList() {
        view("The fiftieth", 49);
        RuleViolation refused = assertThrows(RuleViolation.class, () -> view("One more", 50));
        assertEquals("jobs.view.limit", refused.getCode());
    }

    @Test
    void anAddressHasAnEnd() {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> view("Long", "q=" + "x".repeat(1_000), 0));
        assertEquals("jobs.view.query", refused.getCode());
    }

    @Test
    void aViewIsItsOwnersUntilItIsShared() {
        SavedListView view = view("Late answers", 0);
        AccountId colleague = AccountId.next();
        assertTrue(view.isVisibleTo(OWNER));
        assertFalse(view.isVisibleTo(colleague));
        assertTrue(view.share(true, NOW).shared());
        assertTrue(view.isVisibleTo(colleague));
        view.share(false, NOW);
        assertFalse(view.isVisibleTo(colleague));
    }

    private static void assertRefused(String code, String name) {
        RuleViolation refused = assertThrows(RuleViolation.class, () -> view(name, 0));
        assertEquals(code, refused.getCode());
    }

    private static SavedListView view(String name, long others) {
        return view(name, "view=list&show=overdue", others);
    }

    private static SavedListView view(String name, String query, long others) {
        return new SavedListView(
                OrganizationId.next(), OWNER, ViewScope.APPLICANTS, null, name, query, false, others, NOW);
    }
}
