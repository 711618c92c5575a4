package org.jobwright.services.applications.stages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.PipelineTemplate;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;

/** Manages the templates of stages of an organization. A posting that used one is never changed by it. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PipelineTemplateService {

    @Inject
    private StageRepository stages;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private PostingRepository postings;

    @Inject
    private ApplicationGuard applications;

    @Inject
    private KitGuard kits;

    @Inject
    private OrganizationGuard guard;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Saves the stages of a posting as a template. */
    public PipelineTemplateId save(@Valid SavePipelineTemplate command) {
        applications.requireStageEditor(command.posting());
        OrganizationId organization = postings.employerOf(command.posting());
        if (stages.templates(organization).size() >= PipelineTemplate.MOST) {
            throw new RuleViolation("applications.stage-template.limit", PipelineTemplate.MOST);
        }
        PipelineTemplate template = new PipelineTemplate(
                organization,
                command.name(),
                pipelines.stages(command.posting()).stream()
                        .map(PipelineStage::plan)
                        .toList(),
                clock.instant());
        stages.add(template);
        events.fire(template.saved());
        return template.getId();
    }

    /** Changes the name and the stages of a template. */
    public void change(@Valid ChangePipelineTemplate command) {
        PipelineTemplate template = find(command.template());
        template.requireVersion(command.seenVersion());
        kits.requireOwn(
                command.stages().stream()
                        .map(PlannedStage::kit)
                        .filter(Objects::nonNull)
                        .toList(),
                template.getOrganization());
        events.fire(template.change(command.name(), command.stages(), clock.instant()));
    }

    /** Makes a template the one that new postings start with, instead of another; or no longer. */
    public void useForNewPostings(PipelineTemplateId id, boolean use) {
        PipelineTemplate template = find(id);
        Instant now = clock.instant();
        stages.templates(template.getOrganization()).stream()
                .filter(other -> other.isDefault() && !other.equals(template))
                .forEach(other -> events.fire(other.useForNewPostings(false, now)));
        stages.flush(); // an organization has one default at a time
        events.fire(template.useForNewPostings(use, now));
    }

    /** Removes a template; postings that used it keep their stages. */
    public void remove(PipelineTemplateId id) {
        PipelineTemplate template = find(id);
        stages.remove(template);
        events.fire(template.removed(clock.instant()));
    }

    private PipelineTemplate find(PipelineTemplateId id) {
        PipelineTemplate template = stages.template(id);
        guard.requireRecruiter(template.getOrganization());
        return template;
    }
}
