package org.jobwright.services.insights.market;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.domain.shared.Json;
import org.jobwright.services.insights.guides.RoleGuideQueries;

/** Reassigns roles to adverts when guides are published or retired, on any node. */
@ApplicationScoped
class MarketRoles {

    /** Titles with one change. */
    private static final int BATCH = 1_000;

    private record Assigned(String title, String role) {}

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private RoleGuideQueries guides;

    void followGuides() {
        String stamp = guides.catalogStamp();
        int changed = entityManager
                .createNativeQuery("update market_catalog set stamp = :stamp where stamp <> :stamp")
                .setParameter("stamp", stamp)
                .executeUpdate();
        if (changed > 0) {
            assign(guides.catalog());
        }
    }

    private void assign(RoleCatalog catalog) {
        @SuppressWarnings("unchecked")
        List<Tuple> titles = entityManager
                .createNativeQuery("select distinct title, role from market_posting", Tuple.class)
                .getResultList();
        List<Assigned> other = new ArrayList<>();
        for (Tuple row : titles) {
            String title = row.get(0, String.class);
            String role = catalog.propose(title)
                    .map(proposal -> proposal.role().slug())
                    .orElse("");
            if (!role.equals(row.get(1, String.class))) {
                other.add(new Assigned(title, role));
            }
        }
        for (int from = 0; from < other.size(); from += BATCH) {
            entityManager
                    .createNativeQuery("update market_posting p set role = coalesce(a.role, '')"
                            + " from jsonb_to_recordset(cast(:assigned as jsonb)) as a (title text, role text)"
                            + " where p.title = a.title and p.role <> coalesce(a.role, '')")
                    .setParameter("assigned", Json.write(other.subList(from, Math.min(other.size(), from + BATCH))))
                    .executeUpdate();
        }
    }
}
