package org.jobwright.services.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.links.SourceNamesRepository;
import org.jobwright.services.figures.traffic.PostingTrafficRepository;
import org.jobwright.services.figures.traffic.Traffic;
import org.jobwright.services.organizations.OrganizationGuard;

/** Figures of postings, for members who may count applications even if they read none, and for programs. */
@Stateless
@RolesAllowed({Role.PERSON, Role.FIGURES_READ})
public class FiguresQueries {

    @Inject
    private PostingRepository postings;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private FiguresRepository applications;

    @Inject
    private PostingTrafficRepository traffic;

    @Inject
    private SourceNamesRepository names;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private OrganizationGuard organizations;

    @Inject
    private Clock clock;

    /** The figures of a posting over the applications sent in a period. */
    public PostingFigures of(@NotNull String reference, @NotNull FiguresPeriod period) {
        JobPosting posting = postings.get(reference);
        guard.requireFigures(posting.getId());
        Instant now = clock.instant();
        return figures(
                posting.getReference(),
                posting.getTitle(),
                List.of(posting.getId()),
                posting.getOrganization(),
                applications.stages(posting.getId(), pipelines.everyStage(posting.getId()), period.since(now), now),
                period.since(now),
                now);
    }

    /** The figures of all postings of an organization whose applications the caller may count. */
    public PostingFigures ofOrganization(@NotNull OrganizationId organization, @NotNull FiguresPeriod period) {
        List<JobPostingId> counted = guard.countedPostings(organization);
        Instant now = clock.instant();
        return figures(
                null,
                null,
                counted,
                organization,
                applications.kinds(counted, period.since(now), now),
                period.since(now),
                now);
    }

    private PostingFigures figures(
            String reference,
            String title,
            List<JobPostingId> counted,
            OrganizationId organization,
            List<StageFigures> stages,
            Instant since,
            Instant now) {
        LocalDate day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        return new PostingFigures(
                reference,
                title,
                sources(counted, organization, since, now),
                stages,
                applications.answers(counted, since, now),
                traffic.byWeek(counted, day),
                traffic.dropOff(counted, day));
    }

    private List<SourceFigures> sources(
            List<JobPostingId> counted, OrganizationId organization, Instant since, Instant now) {
        Map<String, Map<StageKind, Long>> furthest = applications.furthest(counted, since, now);
        Map<String, Traffic> visits = traffic.bySource(counted, LocalDate.ofInstant(since, ZoneOffset.UTC));
        List<String> stored = Stream.concat(furthest.keySet().stream(), visits.keySet().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean owner = organizations.requireWorking(organization) == OrganizationRole.OWNER;
        return SourceFigures.named(furthest, visits, names.of(organization, stored, owner));
    }
}
