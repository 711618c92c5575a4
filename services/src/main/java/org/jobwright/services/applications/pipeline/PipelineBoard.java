package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.shared.PageRequest;

/** The stages of one posting with the people in them; applications that ended without a hire are not on it. */
public record PipelineBoard(List<BoardStage> stages) implements Serializable {

    /** The most cards of a column; employers with more applicants use the list. */
    public static final int MOST_CARDS = PageRequest.MAX_SIZE;

    public PipelineBoard {
        stages = List.copyOf(stages);
    }

    /**
     * One column.
     *
     * @param plan its kind, name, hint and goal
     * @param count how many are in it
     * @param cards the first of them, longest waiting first
     */
    public record BoardStage(PipelineStageId id, PlannedStage plan, long count, List<ApplicantCard> cards)
            implements Serializable {
        public BoardStage {
            cards = List.copyOf(cards);
        }

        /** How many are in the stage beyond its cards. */
        public long more() {
            return count - cards.size();
        }

        /** How many cards the expanded column shows. */
        public long openable() {
            return Math.min(count, MOST_CARDS) - cards.size();
        }
    }
}
