package org.jobwright.services.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether the database responds and has at least the migrations of this server. */
@Stateless
@LocalBean
@Local(HealthCheck.class)
@PermitAll
public class DatabaseReadiness implements HealthCheck {

    private static final int MIGRATIONS = Integer.getInteger("jobwright.schema.version", 0);

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public HealthCheckResponse call() {
        var migrations = (int) entityManager
                .createNativeQuery(
                        "select max(cast(version as integer)) from flyway_schema_history where success", Integer.class)
                .getSingleResult();
        return HealthCheckResponse.named("database")
                .withData("schema", migrations)
                .status(migrations >= MIGRATIONS)
                .build();
    }
}
