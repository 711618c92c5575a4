package org.jobwright.services.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.pipeline.PipelineStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.figures.PostingFigures.AnswerFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.StageFigures;

/**
 * What is counted in applications of a period. Stored as JSON, so the names of stages and sources are not in it.
 *
 * @param fromSources how many came as far as a kind of stage and no further, by the source as it is stored
 * @param fromNowhere the same of those without a source
 * @param stays in each stage, or in each kind of stage, in any order
 */
record CountedApplications(
        Map<String, Map<StageKind, Long>> fromSources,
        Map<StageKind, Long> fromNowhere,
        List<Stays> stays,
        AnswerFigures answers) {

    CountedApplications {
        fromSources = fromSources == null ? Map.of() : fromSources;
        fromNowhere = fromNowhere == null ? Map.of() : fromNowhere;
        stays = stays == null ? List.of() : stays;
    }

    /**
     * How long applications stayed.
     *
     * @param stage null for all stages of the kind
     */
    record Stays(UUID stage, StageKind kind, long passed, Days typical, Days slow, long running, Days runningTypical) {

        private StageFigures named(String name, Integer goalDays) {
            return new StageFigures(kind, name, goalDays, passed, typical, slow, running, runningTypical);
        }
    }

    /** How many came as far as a kind of stage and no further, by the source as it is stored, which may be null. */
    Map<String, Map<StageKind, Long>> furthest() {
        Map<String, Map<StageKind, Long>> sources = new HashMap<>(fromSources);
        if (!fromNowhere.isEmpty()) {
            sources.put(null, fromNowhere);
        }
        return sources;
    }

    /** The stays in each of a posting's stages, in the order of the stages; one in which nobody was is left out. */
    List<StageFigures> inStages(List<PipelineStage> stages) {
        Map<UUID, Stays> byStage = stays.stream().collect(Collectors.toMap(Stays::stage, Function.identity()));
        return stages.stream()
                .filter(stage -> byStage.containsKey(stage.getId().value()))
                .map(stage -> byStage.get(stage.getId().value())
                        .named(stage.getName(), stage.plan().goalDays()))
                .toList();
    }

    /** The stays in each kind of stage. */
    List<StageFigures> inKinds() {
        return Stream.of(StageKind.values())
                .flatMap(kind -> stays.stream().filter(one -> one.kind() == kind))
                .map(one -> one.named(null, null))
                .toList();
    }
}
