package org.jobwright.services.integrations.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores the answers to calls. */
@ApplicationScoped
class CallRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** The answer to a call with this key since a time, and the hash of its request. */
    @SuppressWarnings("unchecked")
    Optional<Known> find(UUID token, String key, Instant since) {
        List<Tuple> rows = entityManager
                .createNativeQuery(
                        "select request_hash, status, reference from program_call"
                                + " where token_id = :token and key = :key and at > :since",
                        Tuple.class)
                .setParameter("token", token)
                .setParameter("key", key)
                .setParameter("since", since)
                .getResultList();
        return rows.stream()
                .map(row -> new Known(
                        row.get(0, String.class),
                        new KeptAnswer(row.get(1, Integer.class), row.get(2, String.class), true)))
                .findFirst();
    }

    /** Keeps an answer; one with the same key that is a day old gives way. */
    void add(UUID token, String key, String requestHash, KeptAnswer answer, Instant now) {
        entityManager
                .createNativeQuery("""
                        insert into program_call (token_id, key, request_hash, status, reference, at)
                        values (:token, :key, :hash, :status, :reference, :now)
                        on conflict (token_id, key) do update set request_hash = excluded.request_hash,
                          status = excluded.status, reference = excluded.reference, at = excluded.at""")
                .setParameter("token", token)
                .setParameter("key", key)
                .setParameter("hash", requestHash)
                .setParameter("status", answer.status())
                .setParameter("reference", answer.reference())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What was answered, and the hash of what was asked. */
    record Known(String requestHash, KeptAnswer answer) {}
}
