package org.jobwright.services.applications.stages;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.pipeline.Pipeline;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.ApplicationRepository;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.organizations.OrganizationGuard;

/** What members who change stages read of them. */
@Stateless
@RolesAllowed(Role.PERSON)
public class PipelineQueries {

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private StageRepository stages;

    @Inject
    private PostingRepository postings;

    @Inject
    private ApplicationRepository applications;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Clock clock;

    /** The stages of a posting; empty if its pipeline has not begun. */
    public Optional<EditableStages> stages(String postingReference) {
        JobPosting posting = postings.get(postingReference);
        guard.requireStageEditor(posting.getId());
        return pipelines.find(posting.getId()).map(pipeline -> read(posting, pipeline));
    }

    /** The first hundred public postings, by title, whose stages the caller may replace by those of a template. */
    public List<EditableStages> openPostings(OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return stages.openPostings(organization, clock.instant()).stream()
                .filter(posting -> guard.rights(posting.getId()).mayEditStages())
                .flatMap(posting -> pipelines.find(posting.getId()).map(pipeline -> read(posting, pipeline)).stream())
                .toList();
    }

    /** The templates of an organization by name. */
    public List<PipelineTemplateSummary> templates(OrganizationId organization) {
        organizations.requireRecruiter(organization);
        return stages.templates(organization).stream()
                .map(PipelineTemplateSummary::of)
                .toList();
    }

    private EditableStages read(JobPosting posting, Pipeline pipeline) {
        Map<PipelineStageId, Long> people = applications.countByStage(posting.getId(), guard.readable(posting.getId()));
        return new EditableStages(
                posting.getId(),
                posting.getOrganization(),
                posting.getReference(),
                posting.latest().getAdvert().title(),
                pipeline.getVersion(),
                pipeline.stages().stream()
                        .map(stage -> new EditableStages.EditableStage(
                                stage.getId(), stage.plan(), people.getOrDefault(stage.getId(), 0L)))
                        .toList(),
                pipeline.archived().stream()
                        .map(stage ->
                                new EditableStages.ArchivedStage(stage.getId(), stage.plan(), stage.getArchivedAt()))
                        .toList());
    }
}
