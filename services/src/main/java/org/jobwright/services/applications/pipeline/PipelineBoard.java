package org.jobwright.services.applications.pipeline;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.shared.PageRequest;

/** The stages of one posting with the people in them; those whose application ended without a hire are not on it. */
public record PipelineBoard(List<BoardStage> stages) implements Serializable {

    /** As many cards as a column has at most; those who have more people than that work in the list. */
    public static final int MOST_CARDS = PageRequest.MAX_SIZE;

    public PipelineBoard {
        stages = List.copyOf(stages);
    }

    /**
     * One column.
     *
     * @param name the employer's own name; null where the usual name of the kind is used
     * @param count how many are in it
     * @param cards the first of them, those who wait longest first
     */
    public record BoardStage(PipelineStageId id, StageKind kind, String name, long count, List<ApplicantCard> cards)
            implements Serializable {
        public BoardStage {
            cards = List.copyOf(cards);
        }

        /** How many are in the stage and not among the cards. */
        public long more() {
            return count - cards.size();
        }

        /** How many of them the column shows once it is opened. */
        public long openable() {
            return Math.min(count, MOST_CARDS) - cards.size();
        }
    }
}
