package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.accounts.passwords.PasswordCredential;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.failures.NotFound;

/** Loads and stores accounts and their passwords. */
@ApplicationScoped
public class AccountRepository {

    @PersistenceContext
    private EntityManager entityManager;

    public Account add(Account account) {
        entityManager.persist(account);
        return account;
    }

    /** An account; nobody finds the one that stands for those who were erased. */
    public Account get(AccountId id) {
        return find(id).filter(found -> !id.equals(AccountId.NOBODY)).orElseThrow(NotFound::new);
    }

    /** Blocks other concurrent changes of the person's second factors. */
    public Account lock(AccountId id) {
        return entityManager.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id));
    }

    public Optional<Account> find(EmailAddress email) {
        return entityManager
                .createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Locks all administrators who can sign in and counts them, so that two cannot remove each other. */
    public long lockAdministrators() {
        return entityManager
                .createQuery(
                        "select a from Account a where a.administrator = true and a.status = :active", Account.class)
                .setParameter("active", AccountStatus.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    public Optional<PasswordCredential> credential(AccountId account) {
        return Optional.ofNullable(entityManager.find(PasswordCredential.class, account));
    }

    /** Nobody signs in with a password any more. */
    public void removePassword(AccountId account) {
        credential(account).ifPresent(entityManager::remove);
    }

    public void setPassword(AccountId account, String passwordHash, Instant now) {
        credential(account)
                .ifPresentOrElse(
                        credential -> credential.change(passwordHash, now),
                        () -> entityManager.persist(new PasswordCredential(account, passwordHash, now)));
    }
}
