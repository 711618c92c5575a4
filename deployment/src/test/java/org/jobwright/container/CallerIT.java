package org.jobwright.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.accounts.AccountQueries;
import org.jobwright.services.accounts.people.AdministratorService;
import org.jobwright.services.accounts.people.PeopleQueries;
import org.jobwright.services.accounts.people.ProvideAccount;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The caller as the EJBs see it: the first lock of everything else. */
@Tag("SEC-24")
@ContainerTest
class CallerIT {
    @Inject
    private AccountQueries account;

    @Inject
    private PeopleQueries people;

    @Inject
    private AdministratorService administration;

    @Test
    void anEjbSeesTheCaller() throws Exception {
        String email = "caller-" + UUID.randomUUID() + "@test.example";
        AccountId id = Callers.as(
                "system",
                Set.of(Role.SYSTEM),
                () -> administration.provide(new ProvideAccount(email, "Caller Seen", Language.EN, null, Set.of())));

        String seen = Callers.as(id.value().toString(), Set.of(Role.PERSON), () -> account.mine()
                .email()
                .value());

        assertEquals(email, seen);
    }

    @Test
    void aVisitorIsRefusedWhatNeedsARole() {
        assertThrows(EJBAccessException.class, () -> account.mine());
    }

    @Test
    void aPersonIsRefusedWhatNeedsStaff() {
        assertThrows(
                EJBAccessException.class,
                () -> Callers.as(
                        UUID.randomUUID().toString(),
                        Set.of(Role.PERSON),
                        () -> people.find("", new PageRequest(1, 10))));
    }
}
