package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;

/**
 * Verifies the audit log a chunk at a time, each in its own transaction, and stores the result. {@link AuditCheckRun}
 * goes from chunk to chunk. The database computes the hashes; the command {@code audit verify} trusts it less and takes
 * longer.
 */
@Stateless
@RolesAllowed({Role.SYSTEM, Role.ADMINISTRATOR})
public class AuditCheckService {

    /** Takes a fraction of a second, however long the log is. */
    private static final int ROWS_AT_ONCE = 20_000;

    private static final Duration STANDS_STILL = Duration.ofMinutes(5);

    private static final String ROWS = """
            select e.position, e.previous_hash, e.hash, jobwright_audit_hash(e) as computed
            from audit_entry e where e.position > :after order by e.position limit :most""";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    /** The result of the last check. */
    public AuditCheck last() {
        Tuple row = (Tuple) entityManager
                .createNativeQuery(
                        "select verified_at, position, hash, first_bad_position from audit_verification", Tuple.class)
                .getSingleResult();
        return new AuditCheck(
                row.get(0, Instant.class), row.get(1, Long.class), row.get(2, String.class), row.get(3, Long.class));
    }

    /**
     * Follows the chain of hashes through the next 20,000 rows.
     *
     * @param from the row reached before; it must still exist with its hash
     * @param known a row whose hash an earlier check stored; the log must reach it and have that hash there
     */
    public AuditPortion follow(AuditHead from, AuditHead known) {
        if (from.position() > 0 && !from.hash().equals(hashAt(from.position()))) {
            return AuditPortion.bad(from, from.position());
        }
        AuditHead reached = from;
        List<Tuple> rows = rowsAfter(from.position());
        for (Tuple row : rows) {
            AuditHead next = new AuditHead(row.get("position", Long.class), row.get("hash", String.class));
            if (!isChained(row, next, reached) || next.position() == known.position() && !next.equals(known)) {
                return AuditPortion.bad(reached, reached.position() + 1);
            }
            reached = next;
        }
        boolean isLast = rows.size() < ROWS_AT_ONCE;
        return isLast && reached.position() < known.position()
                ? AuditPortion.bad(reached, reached.position() + 1)
                : new AuditPortion(reached, null, isLast);
    }

    private static boolean isChained(Tuple row, AuditHead next, AuditHead before) {
        return next.position() == before.position() + 1
                && row.get("previous_hash", String.class).equals(before.hash())
                && row.get("computed", String.class).equals(next.hash());
    }

    /** Stores how far the log is verified, for the next check and for administrators. */
    public AuditCheck remember(AuditHead verified, Long firstBadRow) {
        AuditCheck found = new AuditCheck(clock.instant(), verified.position(), verified.hash(), firstBadRow);
        entityManager
                .createNativeQuery(
                        "update audit_verification set verified_at = :at, position = :position, hash = :hash,"
                                + " first_bad_position = cast(:bad as bigint)")
                .setParameter("at", found.at().atOffset(ZoneOffset.UTC))
                .setParameter("position", found.rows())
                .setParameter("hash", found.head())
                .setParameter("bad", found.firstBadRow())
                .executeUpdate();
        return found;
    }

    /** Stores how far a check of all rows has come, in case it is killed. */
    public void reach(AuditHead reached) {
        entityManager
                .createNativeQuery("update audit_verification set all_position = :position, all_hash = :hash,"
                        + " all_reached_at = :at")
                .setParameter("position", reached.position())
                .setParameter("hash", reached.hash())
                .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** A check of all rows has come to its end. */
    public void end() {
        entityManager
                .createNativeQuery(
                        "update audit_verification set all_position = null, all_hash = null, all_reached_at = null")
                .executeUpdate();
    }

    /** How far a check of all rows came that has not gone on for minutes: its server was stopped. */
    public Optional<AuditHead> interrupted() {
        List<?> found = entityManager
                .createNativeQuery(
                        "select all_position, all_hash from audit_verification where all_reached_at < :then",
                        Tuple.class)
                .setParameter("then", clock.instant().minus(STANDS_STILL).atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream()
                .map(Tuple.class::cast)
                .map(row -> new AuditHead(row.get(0, Long.class), row.get(1, String.class)))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rowsAfter(long position) {
        return entityManager
                .createNativeQuery(ROWS, Tuple.class)
                .setParameter("after", position)
                .setParameter("most", ROWS_AT_ONCE)
                .getResultList();
    }

    /** Null if there is no such row. */
    private String hashAt(long position) {
        return (String) entityManager
                .createNativeQuery("select max(hash) from audit_entry where position = :position", String.class)
                .setParameter("position", position)
                .getSingleResult();
    }
}
