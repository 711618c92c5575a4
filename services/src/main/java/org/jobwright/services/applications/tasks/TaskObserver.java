package org.jobwright.services.applications.tasks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationEvent.JobApplicationEnded;
import org.jobwright.domain.applications.notes.NoteEvent;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.services.applications.ApplicationRepository;

/** A note that names a colleague is a task for them; the end of an application is the end of its tasks. */
@ApplicationScoped
class TaskObserver {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TaskRepository tasks;

    void named(@Observes NoteEvent event) {
        JobApplication application = applications.find(event.application()).orElseThrow();
        if (application.getCandidateStatus().isActive()) {
            event.mentioned()
                    .forEach(named -> tasks.add(ApplicationTask.mention(application, event.note(), named, event.at())));
        }
    }

    void ended(@Observes JobApplicationEnded event) {
        tasks.close(event.application(), event.at());
    }
}
