package org.jobwright.domain.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NamedPoolTest {

    private static final OrganizationId HARBOUR = OrganizationId.next();
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    @Test
    void aNameIsOneLineOfBoundedLength() {
        assertEquals("Night shift", named("  Night \n shift ").getName());
        assertProblem("talent.pool-name.required", () -> named(" "));
        assertProblem("talent.pool-name.required", () -> named(null));
        assertProblem("talent.pool-name.too-long", () -> named("x".repeat(41)));
        assertEquals(40, named("x".repeat(40)).getName().length());
    }

    @Test
    void aNameSaysNothingThatNobodyMayBeChosenBy() {
        assertProblem("talent.pool-name.protected", () -> named("Catholic choir"));
    }

    @Test
    void anOrganizationAndAPersonHaveFewNames() {
        assertProblem("talent.pool-name.limit", () -> new NamedPool(HARBOUR, "More", NamedPool.MOST, NOW));
        NamedPool.requireFew(NamedPool.MOST_OF_A_PERSON);
        assertProblem("talent.pool-name.most", () -> NamedPool.requireFew(NamedPool.MOST_OF_A_PERSON + 1));
    }

    @Test
    void theSameNameIsNoChange() {
        NamedPool pool = named("Night shift");
        assertTrue(pool.rename("Night  shift", NOW).isEmpty());
        assertTrue(pool.rename("night shift", NOW).isPresent());
    }

    @Test
    void onlyPeopleWhoAreInThePoolOfTheEmployerAreUnderItsNames() {
        PoolMembership place = new PoolMembership(HARBOUR, AccountId.next(), NOW);
        NamedPool pool = named("Night shift");
        assertThrows(NotFound.class, () -> new PoolEntry(place, pool, NOW));
        place.agree(ConsentText.current(ConsentPurpose.TALENT_POOL, Language.EN).read(), ConsentSource.WORKSPACE, NOW);
        new PoolEntry(place, pool, NOW);
        NamedPool foreign = new NamedPool(OrganizationId.next(), "Night shift", 0, NOW);
        assertThrows(NotFound.class, () -> new PoolEntry(place, foreign, NOW));
        place.pause(NOW);
        assertThrows(NotFound.class, () -> new PoolEntry(place, pool, NOW));
    }

    private static NamedPool named(String name) {
        return new NamedPool(HARBOUR, name, 0, NOW);
    }

    private static void assertProblem(String code, Executable command) {
        List<FieldProblem> problems = assertThrows(InvalidInput.class, command).getProblems();
        assertEquals(List.of(code), problems.stream().map(FieldProblem::code).toList());
    }
}
