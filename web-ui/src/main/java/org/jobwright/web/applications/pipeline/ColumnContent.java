package org.jobwright.web.applications.pipeline;

import java.util.List;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.words.Chip;
import org.jobwright.web.applications.words.PipelineLabels;
import tools.jackson.databind.ObjectMapper;

/**
 * What a column of the board shows, for {@code assets/cards.js}, which draws it. Hundreds of cards as components would be
 * most of the memory of a window.
 *
 * @param movable whether the reader may select and move people
 * @param actions the name of the menus of the cards
 * @param count how many people are in the stage, shown or not
 * @param empty the sentence for a stage without people; null if there are some
 * @param more the button that shows more; null if there is none
 * @param rest the link to the list of all; null if the column shows or can show them
 */
record ColumnContent(
        boolean movable, String actions, long count, List<Card> people, String empty, Link more, Link rest) {

    /** How many cards a column begins with, and how many more it shows at a time. */
    static final int FIRST = 5;

    static final int STEP = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One person: selected by a box, opened by the name, moved by the menu, a key or dragging.
     *
     * @param stage where they are
     * @param select the name of the box
     * @param next the step that the reader may propose next; null if there is none
     * @param pending whether a decision waits to be told
     */
    record Card(
            String reference,
            String stage,
            String name,
            String address,
            String select,
            String line,
            CandidateStatus next,
            boolean pending,
            List<Chip.Content> badges,
            Chip.Content days) {}

    /** @param address null for a button */
    record Link(String text, String name, String address) {}

    /** @param openings how many people the posting looks for */
    static ColumnContent of(BoardStage stage, int openings, ApplicantPresenter desk, PipelinePlace place) {
        PipelineLabels words = desk.words();
        String name = words.stage(stage);
        long step = Math.min(STEP, stage.openable());
        Link more = step > 0
                ? new Link(
                        words.text("applications.pipeline.board.more", step),
                        words.text("applications.pipeline.board.more-in", step, name),
                        null)
                : null;
        Link rest = step == 0 && stage.more() > 0
                ? new Link(
                        words.text("applications.pipeline.board.more-in-list", stage.more()),
                        words.text("applications.pipeline.board.rest-of", stage.more(), name),
                        place.of(stage.id()))
                : null;
        return new ColumnContent(
                desk.mayMove(),
                words.text("applications.pipeline.card.actions"),
                stage.count(),
                stage.cards().stream()
                        .map(person -> card(person, stage.plan(), desk, place))
                        .toList(),
                stage.count() == 0 ? empty(stage, openings, words, place) : null,
                more,
                rest);
    }

    private static Card card(ApplicantCard person, PlannedStage stage, ApplicantPresenter desk, PipelinePlace place) {
        PipelineLabels words = desk.words();
        return new Card(
                person.reference().value(),
                person.stage().value().toString(),
                words.name(person),
                place.of(person),
                words.text("applications.pipeline.card.select", person.name()),
                words.line(person),
                desk.decisions().nextStep(List.of(person)).orElse(null),
                person.isDecisionPending(),
                words.badges(person),
                words.days(person, stage));
    }

    private static String empty(BoardStage stage, int openings, PipelineLabels words, PipelinePlace place) {
        if (place.address().isNarrowed()) {
            return words.text("applications.pipeline.board.no-match");
        }
        return stage.plan().kind() == StageKind.HIRED
                ? words.text("applications.pipeline.board.nobody-hired", openings)
                : words.text("applications.pipeline.board.nobody");
    }

    String json() {
        return JSON.writeValueAsString(this);
    }
}
