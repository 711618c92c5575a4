package org.jobwright.services.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
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
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.figures.KeptFiguresRepository.Kept;
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
    private KeptFigures applications;

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
        CountedPostings counted = CountedPostings.one(posting.getOrganization(), posting.getId(), period);
        Kept kept = applications.count(counted);
        List<StageFigures> stages = kept.counts().inStages(pipelines.everyStage(posting.getId()));
        return figures(posting.getReference(), posting.getTitle(), counted, kept, stages);
    }

    /** The figures of all postings of an organization whose applications the caller may count. */
    public PostingFigures ofOrganization(@NotNull OrganizationId organization, @NotNull FiguresPeriod period) {
        CountedPostings counted = CountedPostings.all(
                organization, guard.countedPostings(organization), guard.uncountedPostings(organization), period);
        Kept kept = applications.count(counted);
        return figures(null, null, counted, kept, kept.counts().inKinds());
    }

    private PostingFigures figures(
            String reference, String title, CountedPostings counted, Kept kept, List<StageFigures> stages) {
        LocalDate since = LocalDate.ofInstant(counted.period().since(clock.instant()), ZoneOffset.UTC);
        return new PostingFigures(
                reference,
                title,
                sources(counted, kept.counts(), since),
                stages,
                kept.counts().answers(),
                traffic.byWeek(counted.postings(), since),
                traffic.dropOff(counted.postings(), since),
                kept.asOf());
    }

    private List<SourceFigures> sources(CountedPostings counted, CountedApplications counts, LocalDate since) {
        Map<String, Map<StageKind, Long>> furthest = counts.furthest();
        Map<String, Traffic> visits = traffic.bySource(counted.postings(), since);
        List<String> stored = Stream.concat(furthest.keySet().stream(), visits.keySet().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean owner = organizations.requireWorking(counted.organization()) == OrganizationRole.OWNER;
        return SourceFigures.named(furthest, visits, names.of(counted.organization(), stored, owner));
    }
}
