package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.shared.caller.Caller;

/** Open tasks: of an application, and of the caller. */
@Stateless
@RolesAllowed(Role.PERSON)
public class TaskQueries {

    private static final int MOST = 200;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private TaskRepository tasks;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** The open tasks of an application, first due first; at most 200. */
    public List<TaskDetails> of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return tasks.open(id, caller.person(), MOST);
    }

    /** The caller's open tasks, first due first; at most 200. */
    public List<MyTask> mine() {
        return tasks.mine(caller.person(), guard.readable(), MOST);
    }
}
