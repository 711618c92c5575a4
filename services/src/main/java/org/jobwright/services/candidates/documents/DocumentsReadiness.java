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

/** A document that arrives now can be kept. Asks without a transaction: of the database another check tells. */
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
