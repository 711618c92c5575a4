package org.jobwright.services.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.audit.AuditEntry;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** Reads the audit log. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class AuditQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditSubjectQueries subjects;

    /** The lines that pass the filter, newest first. */
    public Page<AuditSummary> entries(AuditFilter filter, PageRequest request) {
        CriteriaBuilder builder = entityManager.getCriteriaBuilder();
        CriteriaQuery<AuditEntry> lines = builder.createQuery(AuditEntry.class);
        Root<AuditEntry> line = lines.from(AuditEntry.class);
        lines.where(conditions(builder, line, filter)).orderBy(builder.desc(line.get("place")));
        List<AuditEntry> entries = entityManager
                .createQuery(lines)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        Map<AccountId, String> names = names(entries);
        Map<UUID, String> called = subjects.names(entries);
        return new Page<>(
                entries.stream().map(entry -> summary(entry, names, called)).toList(),
                request.number(),
                request.size(),
                count(builder, filter));
    }

    /** The names of all recorded actions, for the filter. */
    public List<String> actions() {
        return entityManager
                .createQuery("select distinct e.action from AuditEntry e order by e.action", String.class)
                .getResultList();
    }

    private long count(CriteriaBuilder builder, AuditFilter filter) {
        CriteriaQuery<Long> number = builder.createQuery(Long.class);
        Root<AuditEntry> line = number.from(AuditEntry.class);
        number.select(builder.count(line)).where(conditions(builder, line, filter));
        return entityManager.createQuery(number).getSingleResult();
    }

    private static Predicate[] conditions(CriteriaBuilder builder, Root<AuditEntry> line, AuditFilter filter) {
        List<Predicate> conditions = new ArrayList<>();
        if (filter.action() != null) {
            conditions.add(builder.equal(line.get("action"), filter.action()));
        }
        if (filter.organization() != null) {
            conditions.add(builder.or(
                    builder.equal(line.get("organization").get("value"), filter.organization()),
                    builder.equal(line.get("subjectId"), filter.organization())));
        }
        if (filter.subject() != null) {
            conditions.add(builder.equal(line.get("subjectId"), filter.subject()));
        }
        if (filter.actor() != null) {
            conditions.add(builder.equal(line.get("actor").get("value"), filter.actor()));
        }
        if (filter.from() != null) {
            conditions.add(builder.greaterThanOrEqualTo(line.get("at"), filter.from()));
        }
        if (filter.to() != null) {
            conditions.add(builder.lessThan(line.get("at"), filter.to()));
        }
        return conditions.toArray(Predicate[]::new);
    }

    private Map<AccountId, String> names(List<AuditEntry> entries) {
        List<AccountId> actors = entries.stream()
                .flatMap(entry -> entry.getActor().stream())
                .distinct()
                .toList();
        return entityManager
                .createQuery("select a.id, a.displayName from Account a where a.id in :actors", Tuple.class)
                .setParameter("actors", actors)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, AccountId.class), row -> row.get(1, String.class)));
    }

    private static AuditSummary summary(AuditEntry entry, Map<AccountId, String> names, Map<UUID, String> subjects) {
        Optional<AccountId> actor = entry.getActor();
        return new AuditSummary(
                entry.getPosition().orElse(null),
                entry.getAt(),
                entry.getActorKind(),
                actor.map(AccountId::value).orElse(null),
                actor.map(names::get).orElse(null),
                entry.getAction(),
                entry.getSubjectType(),
                entry.getSubjectId(),
                subjects.get(entry.getSubjectId()),
                entry.getDetails(),
                entry.getHash().orElse(null));
    }
}
