package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.services.shared.AdvisoryLock;

/**
 * Follows the chain of hashes from the first row of the record to the last. The database computes the hashes; the command
 * {@code audit verify} trusts it less and takes longer.
 */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
public class AuditCheckService {

    private static final int ROWS_AT_ONCE = 20_000;
    private static final String GENESIS = "0".repeat(64);

    private static final String ROWS = """
            select e.position, e.previous_hash, e.hash, jobwright_audit_hash(e) as computed
            from audit_entry e where e.position > :after order by e.position limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Clock clock;

    /** What the last verification found. */
    public AuditCheck last() {
        Tuple row = (Tuple) entityManager
                .createNativeQuery(
                        "select verified_at, position, hash, first_bad_position from audit_verification", Tuple.class)
                .getSingleResult();
        return new AuditCheck(
                row.get(0, Instant.class), row.get(1, Long.class), row.get(2, String.class), row.get(3, Long.class));
    }

    /** Reads all rows, some seconds for a million, and remembers what it found. */
    public AuditCheck verify() {
        lock.hold("audit-verification");
        AuditCheck before = last();
        Chain chain = new Chain(before);
        List<Tuple> rows;
        do {
            rows = rowsAfter(chain.position);
        } while (chain.follow(rows) && rows.size() == ROWS_AT_ONCE);
        if (chain.bad == null && chain.position < before.rows()) {
            chain.bad = chain.position + 1;
        }
        // What was right once stays the measure until it is right again.
        AuditCheck found = chain.bad == null
                ? new AuditCheck(clock.instant(), chain.position, chain.head, null)
                : new AuditCheck(clock.instant(), before.rows(), before.head(), chain.bad);
        remember(found);
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rowsAfter(long position) {
        return entityManager
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("after", position)
                .setParameter("most", ROWS_AT_ONCE)
                .getResultList();
    }

    private void remember(AuditCheck found) {
        entityManager
                .createNativeQuery(
                        "update audit_verification set verified_at = :at, position = :position, hash = :hash,"
                                + " first_bad_position = cast(:bad as bigint)")
                .setParameter("at", found.at().atOffset(ZoneOffset.UTC))
                .setParameter("position", found.rows())
                .setParameter("hash", found.head())
                .setParameter("bad", found.firstBadRow())
                .executeUpdate();
    }

    /** As far as it was followed. */
    private static final class Chain {

        private final AuditCheck before;
        private long position;
        private String head = GENESIS;
        private Long bad;

        Chain(AuditCheck before) {
            this.before = before;
        }

        /** Returns whether all rows were right. */
        boolean follow(List<Tuple> rows) {
            for (Tuple row : rows) {
                if (!isRight(row)) {
                    bad = position + 1;
                    return false;
                }
                position++;
                head = row.get("hash", String.class);
            }
            return true;
        }

        private boolean isRight(Tuple row) {
            String hash = row.get("hash", String.class);
            boolean known = before.at() != null && position + 1 == before.rows();
            return row.get("position", Long.class) == position + 1
                    && row.get("previous_hash", String.class).equals(head)
                    && row.get("computed", String.class).equals(hash)
                    && (!known || hash.equals(before.head()));
        }
    }
}
