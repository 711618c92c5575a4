package org.jobwright.canary.domain.jobs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jobwright.canary.domain.applications.CanaryApplication;
import org.jobwright.canary.services.jobs.CanaryService;

/** An entity with a setter and a bad name, which uses the clock, a service and a feature above. */
@Entity
public class CanaryManager {

    @Id
    private Long id;

    private CanaryService service;
    private CanaryApplication application;

    public Long getId() {
        return id;
    }

    public void setService(CanaryService service, CanaryApplication application) {
        this.service = service;
        this.application = application;
    }

    public Instant when() {
        return Instant.now();
    }

    @Override
    public String toString() {
        return service + " " + application;
    }
}
