package org.jobwright.web.jobs.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;

/** For tests and benchmarks, to approve what they imported, acting as a moderator; the launcher never calls it. */
@Path("/control/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ApprovalControl {

    @Inject
    private ModerationQueries queue;

    @Inject
    private ModerationService moderation;

    @Inject
    private OrganizationQueries organizations;

    /**
     * Approves the next waiting postings of an organization. To be called until none is left.
     *
     * @param slug the organization, as in its address
     */
    @POST
    public Approvals approve(@QueryParam("organization") String slug) {
        PublicOrganization organization = organizations.page(slug).orElseThrow(NotFound::new);
        Page<QueueItem> waiting = queue.queue(
                new QueueFilter(QueueFilter.Scope.OPEN, organization.id(), ""),
                new PageRequest(1, PageRequest.MAX_SIZE));
        List<ModerationCaseId> ids = waiting.items().stream().map(QueueItem::id).toList();
        List<String> refused = new ArrayList<>();
        try {
            moderation.approve(ids);
        } catch (RuleViolation oneFails) {
            for (ModerationCaseId id : ids) {
                try {
                    moderation.approve(id);
                } catch (RuleViolation violation) {
                    refused.add(violation.getCode());
                }
            }
        }
        int approved = waiting.items().size() - refused.size();
        return new Approvals(approved, List.copyOf(refused), waiting.total() - approved);
    }

    /**
     * The result.
     *
     * @param refused the codes of those that could not be approved
     * @param waiting how many still wait
     */
    public record Approvals(int approved, List<String> refused, long waiting) {}
}
