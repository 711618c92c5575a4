package org.jobwright.services.interviews.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Identifiers;

/** Finds the interview of a calendar entry, and who answered it. */
@ApplicationScoped
class CalendarEntryRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The interview whose entry has this name, held until the end of the transaction. */
    Optional<Interview> lock(String uid) {
        return Identifiers.read(uid.split("@", -1)[0], InterviewId::new)
                .map(id -> entityManager.find(Interview.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(interview -> interview.getUid().equals(uid));
    }

    /** The account with this address, if its owner can sign in. */
    Optional<AccountId> account(EmailAddress address) {
        return entityManager
                .createQuery(
                        "select a.id from Account a where a.email = :email and a.status = :active", AccountId.class)
                .setParameter("email", address)
                .setParameter("active", AccountStatus.ACTIVE)
                .getResultStream()
                .findFirst();
    }
}
