package org.jobwright.services.integrations.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ReadableApplications;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/** Finds the applications that the calling program may read; those of another organization are as if there were none. */
@ApplicationScoped
public class ProgramApplicationAccess {

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ProgramApplicationRepository lines;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** Refuses a program of a stopped organization before it is told what there is. */
    public void requireWorking() {
        guard.readableByProgram();
    }

    /** One of them. */
    public JobApplication find(ApplicationReference reference) {
        ReadableApplications readable = guard.readableByProgram();
        Program program = caller.program().orElseThrow(NotAllowed::new);
        JobApplication application = applications
                .find(reference)
                .filter(found -> found.getOrganization().equals(program.organization()))
                .orElseThrow(NotFound::new);
        guard.requireReader(application);
        lines.line(readable, application.getId());
        return application;
    }

    /**
     * For a command that changes it: others wait, in the order in which all commands wait for each other.
     *
     * @param seen the version that the program has seen; null if it did not say
     */
    JobApplication lock(ApplicationReference reference, Long seen) {
        JobApplication application = find(reference);
        pipelines.holdFor(List.of(application.getId()));
        JobApplication locked = applications.lockAgain(List.of(application)).getFirst();
        locked.requireVersion(seen);
        return locked;
    }
}
