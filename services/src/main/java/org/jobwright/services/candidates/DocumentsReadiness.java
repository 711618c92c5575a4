package org.jobwright.services.candidates;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** A document that arrives now can be kept. */
@Stateless
@LocalBean
@Local(HealthCheck.class)
@PermitAll
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
