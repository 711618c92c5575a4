package org.jobwright.services.applications.decisions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.DecisionReleased;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationDeclined;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationWithdrawn;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.services.applications.ApplicationRepository;

/**
 * Says that an application ended, no matter how: when an end is released, not when it is proposed, and by what the candidate does.
 * An undo before that has nothing to repair.
 */
@ApplicationScoped
class ApplicationEndings {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private Event<JobApplicationEnded> events;

    void released(@Observes DecisionReleased event) {
        end(event.application());
    }

    void withdrawn(@Observes JobApplicationWithdrawn event) {
        end(event.application());
    }

    void declined(@Observes JobApplicationDeclined event) {
        end(event.application());
    }

    private void end(JobApplicationId application) {
        applications.find(application).flatMap(JobApplication::ended).ifPresent(events::fire);
    }
}
