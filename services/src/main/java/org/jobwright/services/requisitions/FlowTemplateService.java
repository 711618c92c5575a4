package org.jobwright.services.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.requisitions.FlowPlan;
import org.jobwright.domain.requisitions.FlowTemplate;
import org.jobwright.domain.requisitions.FlowTemplateId;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.organizations.OrganizationGuard;

/** Owners set up who is asked for which requests; questions that are open stay as they are. */
@Stateless
@RolesAllowed(Role.PERSON)
public class FlowTemplateService {

    @Inject
    private RequisitionRepository templates;

    @Inject
    private OrganizationGuard guard;

    /** In the order in which they are tried. */
    public List<FlowTemplateSummary> templates(@NotNull OrganizationId organization) {
        requireOwner(organization);
        return templates.templates(organization).stream()
                .map(one -> new FlowTemplateSummary(one.getId(), one.getVersion(), one.getPlan()))
                .toList();
    }

    /** Adds one at the end; at most 20. */
    public void add(@NotNull OrganizationId organization, @NotNull FlowPlan plan) {
        requireOwner(organization);
        List<FlowTemplate> all = templates.templates(organization);
        if (all.size() >= FlowTemplate.MOST) {
            throw new RuleViolation("requisitions.flow.too-many", FlowTemplate.MOST);
        }
        int last = all.isEmpty() ? 0 : all.getLast().getPosition();
        templates.add(new FlowTemplate(organization, last + 1, plan));
    }

    /** Changes one; refused if somebody else did since it was read. */
    public void change(@NotNull FlowTemplateId id, @NotNull Long seenVersion, @NotNull FlowPlan plan) {
        seen(id, seenVersion).rewrite(plan);
    }

    /** Tries one before its predecessor; the first stays where it is. */
    public void moveUp(@NotNull FlowTemplateId id, @NotNull Long seenVersion) {
        FlowTemplate template = seen(id, seenVersion);
        List<FlowTemplate> all = templates.templates(template.getOrganization());
        int place = all.indexOf(template);
        if (place > 0) {
            template.swap(all.get(place - 1));
        }
    }

    /** Deletes one; refused if somebody else changed it since it was read. */
    public void delete(@NotNull FlowTemplateId id, @NotNull Long seenVersion) {
        templates.remove(seen(id, seenVersion));
    }

    private FlowTemplate seen(FlowTemplateId id, Long version) {
        FlowTemplate template = templates.template(id).orElseThrow(NotFound::new);
        requireOwner(template.getOrganization());
        template.requireVersion(version);
        return template;
    }

    private void requireOwner(OrganizationId organization) {
        if (guard.requireWorking(organization) != OrganizationRole.OWNER) {
            throw new NotAllowed();
        }
    }
}
