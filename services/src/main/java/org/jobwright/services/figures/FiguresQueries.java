package org.jobwright.services.figures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.access.ApplicationGuard;
import org.jobwright.services.applications.postings.PipelineRepository;
import org.jobwright.services.applications.postings.PostingRepository;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.links.SourceNamesRepository;

/** Figures of postings, for members who may count applications even if they read none. */
@Stateless
@RolesAllowed(Role.PERSON)
public class FiguresQueries {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PostingRepository postings;

    @Inject
    private PipelineRepository pipelines;

    @Inject
    private ApplicationGuard guard;

    @Inject
    private SourceNamesRepository names;

    @Inject
    private Clock clock;

    /** The figures of a posting over the applications sent in a period. */
    public PostingFigures of(@NotNull String reference, @NotNull FiguresPeriod period) {
        JobPosting posting = postings.get(reference);
        guard.requireFigures(posting.getId());
        boolean owner = guard.rights(posting.getId()).role() == OrganizationRole.OWNER;
        Instant now = clock.instant();
        return new PostingFigures(
                posting.getReference(),
                posting.getTitle(),
                sources(posting, owner, period, now),
                stages(posting.getId(), period, now),
                answers(posting.getId(), period, now));
    }

    private List<SourceFigures> sources(JobPosting posting, boolean owner, FiguresPeriod period, Instant now) {
        Map<String, Map<StageKind, Long>> sources = new HashMap<>();
        for (Tuple row : rows(
                entityManager.createNativeQuery(
                        "select source, kind, people from jobwright_figures_reached(:posting, :since, :until)",
                        Tuple.class),
                posting.getId(),
                period,
                now)) {
            sources.computeIfAbsent(row.get("source", String.class), source -> new EnumMap<>(StageKind.class))
                    .put(StageKind.valueOf(row.get("kind", String.class)), count(row, "people"));
        }
        Map<String, SourceName> known = names.of(
                posting.getOrganization(),
                sources.keySet().stream().filter(Objects::nonNull).toList(),
                owner);
        return SourceFigures.named(sources, known);
    }

    private List<StageFigures> stages(JobPostingId posting, FiguresPeriod period, Instant now) {
        Map<UUID, Tuple> stays = new HashMap<>();
        for (Tuple row : rows(
                entityManager.createNativeQuery(
                        "select * from jobwright_figures_stays(:posting, :since, :until, :until)", Tuple.class),
                posting,
                period,
                now)) {
            stays.put(row.get("stage_id", UUID.class), row);
        }
        return pipelines.everyStage(posting).stream()
                .filter(stage -> stays.containsKey(stage.getId().value()))
                .map(stage -> stage(stage, stays.get(stage.getId().value())))
                .toList();
    }

    private static StageFigures stage(PipelineStage stage, Tuple stays) {
        return new StageFigures(
                stage.getKind(),
                stage.getName(),
                stage.plan().goalDays(),
                count(stays, "passed"),
                days(stays, "median"),
                days(stays, "p90"),
                count(stays, "running"),
                days(stays, "running_median"));
    }

    private AnswerFigures answers(JobPostingId posting, FiguresPeriod period, Instant now) {
        Tuple row = rows(
                        entityManager.createNativeQuery(
                                "select * from jobwright_figures_answers(:posting, :since, :until, :until)",
                                Tuple.class),
                        posting,
                        period,
                        now)
                .getFirst();
        return new AnswerFigures(
                count(row, "applied"),
                count(row, "answered"),
                days(row, "median"),
                days(row, "p90"),
                count(row, "waiting"),
                count(row, "late"),
                count(row, "hired"),
                days(row, "hired_median"));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query, JobPostingId posting, FiguresPeriod period, Instant now) {
        return query.setParameter("posting", posting.value())
                .setParameter("since", period.since(now).atOffset(ZoneOffset.UTC))
                .setParameter("until", now.atOffset(ZoneOffset.UTC))
                .getResultList();
    }

    private static long count(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static Days days(Tuple row, String column) {
        return Days.ofSeconds(row.get(column, Double.class));
    }
}
