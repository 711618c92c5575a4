package org.jobwright.services.candidates.documents;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether an uploaded document can be stored now. Checks without a transaction: another check covers the database. */
@Stateless
@LocalBean
@Local(HealthCheck.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentsReadiness implements HealthCheck {

    @Inject
    private DocumentStore documents;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("documents")
                .status(documents.isWritable())
                .build();
    }
}
