package org.jobwright.services.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.services.shared.KeyedHash;

/** Addresses of suspended people who were erased since: nobody registers with one for a while. */
@ApplicationScoped
public class SuspendedAddressRepository {

    private static final String ADD = "insert into suspended_address values (:hash, :until)"
            + " on conflict (hash) do update set until = greatest(suspended_address.until, excluded.until)";

    private static final String CONTAINS =
            "select exists (select from suspended_address where hash = :hash and until >= :today)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Refuses an address up to and including a day. */
    public void add(EmailAddress address, LocalDate until) {
        entityManager
                .createNativeQuery(ADD)
                .setParameter("hash", hash(address))
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Whether nobody may register with an address today. */
    public boolean contains(EmailAddress address, LocalDate today) {
        return (boolean) entityManager
                .createNativeQuery(CONTAINS, Boolean.class)
                .setParameter("hash", hash(address))
                .setParameter("today", today)
                .getSingleResult();
    }

    private static String hash(EmailAddress address) {
        return KeyedHash.of("suspended " + address.value());
    }
}
