package org.jobwright.web.talent;

import com.vaadin.flow.function.SerializableConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.InviteToJob;
import org.jobwright.services.talent.PoolInvitationService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Invites people of a talent pool to a job. */
@Dependent
public class PoolInviting implements Serializable {

    /** Nobody chooses from a longer list. */
    private static final int MOST_JOBS = 100;

    @Inject
    private OrganizationPostingQueries postings;

    @Inject
    private PoolInvitationService service;

    @Inject
    private Clock clock;

    /**
     * Asks for the job, and for a line.
     *
     * @param invited when it was done
     */
    void open(
            OrganizationId organization,
            ApplicationReference application,
            String name,
            SerializableConsumer<Instant> invited) {
        new InviteDialog(name, jobs(organization), (job, why) -> {
                    if (job == null) {
                        throw new InvalidInput(FieldProblem.of("job", "talent.invitation.job"));
                    }
                    service.invite(new InviteToJob(application, job.id(), why));
                    invited.accept(clock.instant());
                    Toast.show(WorkspaceUser.texts().get("talent.pool.invite.said", name));
                })
                .open();
    }

    private List<OrganizationPosting> jobs(OrganizationId organization) {
        return postings
                .postings(
                        new OrganizationPostingSearch(
                                organization, PostingStatus.LIVE, "", OrganizationPostingSearch.Order.CHANGED, true),
                        new PageRequest(1, MOST_JOBS))
                .items()
                .stream()
                .filter(posting -> !posting.general())
                .toList();
    }
}
