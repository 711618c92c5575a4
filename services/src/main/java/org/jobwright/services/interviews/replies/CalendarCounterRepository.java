package org.jobwright.services.interviews.replies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountStatus;
import org.jobwright.domain.interviews.Interview;
import org.jobwright.domain.interviews.InterviewId;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Identifiers;

/** Finds the interview of a calendar entry. */
@ApplicationScoped
class CalendarCounterRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The interview whose entry has this name, held until the end of the transaction; its candidate has this address. */
    Optional<Interview> lock(String uid, EmailAddress candidate) {
        return Identifiers.read(uid.split("@", -1)[0], InterviewId::new)
                .map(id -> entityManager.find(Interview.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(interview -> interview.getUid().equals(uid) && isOf(interview, candidate));
    }

    private boolean isOf(Interview interview, EmailAddress address) {
        Account person = entityManager.find(Account.class, interview.getCandidate());
        return person.getStatus() == AccountStatus.ACTIVE && person.getEmail().equals(address);
    }
}
