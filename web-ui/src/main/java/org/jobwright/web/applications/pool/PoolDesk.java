package org.jobwright.web.applications.pool;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.talent.PoolPlace;
import org.jobwright.services.talent.PoolQueries;
import org.jobwright.services.talent.PoolService;

/** Asks an applicant whether the employer may keep what they sent. */
@Dependent
public class PoolDesk implements Serializable {

    @Inject
    private PoolService service;

    @Inject
    private PoolQueries queries;

    /** For members who tell decisions. */
    public PoolPanel panel(JobApplicationId application, String name) {
        return new PoolPanel(this, application, name);
    }

    Optional<PoolPlace> place(JobApplicationId application) {
        return queries.place(application);
    }

    /** How many people were asked: none if a colleague was faster. */
    int ask(JobApplicationId application) {
        return service.ask(List.of(application));
    }
}
