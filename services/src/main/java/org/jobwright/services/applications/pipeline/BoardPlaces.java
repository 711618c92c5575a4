package org.jobwright.services.applications.pipeline;

import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.pipeline.PipelineStageId;

/**
 * Who is where on a board.
 *
 * @param counts how many are in each stage
 * @param first those of each stage whose cards are shown
 */
record BoardPlaces(Map<PipelineStageId, Long> counts, List<JobApplicationId> first) {}
