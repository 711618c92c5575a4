package org.jobwright.services.applications.tasks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.Discloses;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.access.ApplicationReaderRepository;
import org.jobwright.services.organizations.OrganizationGuard;
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
    private ApplicationReaderRepository readers;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private Caller caller;

    /** The open tasks of an application, first due first; at most 200. */
    @Discloses(AccessPart.NOTES)
    public List<TaskDetails> of(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return tasks.open(id, caller.person(), MOST);
    }

    /** To whom the caller can give a task about an application: the colleagues who read it. */
    public List<Colleague> colleagues(@NotNull JobApplicationId id) {
        JobApplication application = applications.find(id).orElseThrow(NotFound::new);
        guard.requireReader(application);
        return readers.of(application).entrySet().stream()
                .filter(reader -> !reader.getKey().equals(caller.person()))
                .map(reader -> new Colleague(reader.getKey(), reader.getValue()))
                .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** How many open tasks a member has in an organization: someone has to take these over when they leave. */
    public long count(@NotNull OrganizationId organization, @NotNull AccountId member) {
        organizations.requireWorking(organization);
        return tasks.of(member, organization).size();
    }

    /** The open tasks in an organization of people who work there no more, for its owners; at most 200. */
    public List<MyTask> withoutOwner(@NotNull OrganizationId organization) {
        organizations.requireWorking(organization);
        organizations.requireOwner(organization);
        return tasks.withoutOwner(organization, caller.person(), guard.readable(), MOST);
    }

    /** The caller's open tasks, first due first; at most 200. */
    @Discloses(AccessPart.LIST)
    public List<MyTask> mine() {
        return tasks.mine(caller.person(), guard.readable(), MOST);
    }
}
