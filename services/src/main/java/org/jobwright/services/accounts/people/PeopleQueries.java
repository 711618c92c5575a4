package org.jobwright.services.accounts.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.shared.LikePattern;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Staff looks people up. */
@Stateless
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class PeopleQueries {

    private static final String MATCHES = " from Account a where a.id <> :nobody"
            + " and (lower(a.displayName) like :words escape '!' or a.email.value like :words escape '!')";

    @PersistenceContext
    private EntityManager entityManager;

    /** The people whose name or address contains some words, newest first. */
    public Page<PersonSummary> find(String words, @NotNull PageRequest page) {
        String pattern = LikePattern.containing(words);
        List<PersonSummary> people = entityManager
                .createQuery("select a" + MATCHES + " order by a.registeredAt desc, a.id.value", Account.class)
                .setParameter("words", pattern)
                .setParameter("nobody", AccountId.NOBODY)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(PeopleQueries::summary)
                .toList();
        long total = entityManager
                .createQuery("select count(a)" + MATCHES, Long.class)
                .setParameter("words", pattern)
                .setParameter("nobody", AccountId.NOBODY)
                .getSingleResult();
        return new Page<>(people, page.number(), page.size(), total);
    }

    /** One person. */
    public PersonSummary person(@NotNull AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id))
                .filter(found -> !id.equals(AccountId.NOBODY))
                .map(PeopleQueries::summary)
                .orElseThrow(NotFound::new);
    }

    private static PersonSummary summary(Account account) {
        return new PersonSummary(
                account.getId(),
                account.getDisplayName(),
                account.getEmail().value(),
                account.getStatus(),
                account.getStaffRoles(),
                account.getRegisteredAt(),
                account.getSuspensionReason());
    }
}
