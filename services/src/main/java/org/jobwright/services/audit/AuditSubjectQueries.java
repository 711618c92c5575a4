package org.jobwright.services.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.audit.AuditEntry;

/** The current names of the things in the audit log. By table, because the log belongs to no feature. */
@ApplicationScoped
class AuditSubjectQueries {

    private static final Map<String, String> NAMES = Map.of(
            "Account", "select id, display_name as name from account where id in (:ids)",
            "HiringOrganization", "select id, display_name as name from hiring_organization where id in (:ids)",
            "JobPosting", "select id, title || ', ' || reference as name from job_posting where id in (:ids)",
            "ModerationCase",
                    "select c.id, p.title || ', ' || p.reference as name from moderation_case c"
                            + " join job_posting p on p.id = c.posting_id where c.id in (:ids)",
            "PostingReport",
                    "select r.id, p.title || ', ' || p.reference as name from posting_report r"
                            + " join job_posting p on p.id = r.posting_id where r.id in (:ids)",
            "RoleGuide", "select id, title as name from role_guide where id in (:ids)");

    @PersistenceContext
    private EntityManager entityManager;

    Map<UUID, String> names(Collection<AuditEntry> entries) {
        Map<UUID, String> names = new HashMap<>();
        entries.stream()
                .collect(Collectors.groupingBy(
                        AuditEntry::getSubjectType, Collectors.mapping(AuditEntry::getSubjectId, Collectors.toSet())))
                .forEach((type, ids) -> {
                    if (NAMES.containsKey(type)) {
                        names(NAMES.get(type), ids).forEach(row -> names.put((UUID) row.get(0), (String) row.get(1)));
                    }
                });
        return names;
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> names(String query, Collection<UUID> ids) {
        return entityManager
                .createNativeQuery(query, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
