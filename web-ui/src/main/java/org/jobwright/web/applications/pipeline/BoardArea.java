package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.pipeline.PipelineBoard;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.lists.Selection;

/** The board of a posting with the line about what others did on it: read as a whole, or a few columns anew. */
class BoardArea implements BoardPanel.Owner, Serializable {

    private final ApplicationReviewQueries applications;
    private final ApplicantPresenter desk;
    private final PipelinePlace place;
    private final Selection selection;
    private final SerializableRunnable refresh;
    private final SerializableRunnable explainKeys;
    private final BoardNews news;
    private final BoardPanel board;

    /**
     * A board that is read now.
     *
     * @param refresh shows the current state of the whole page
     */
    BoardArea(
            ApplicationReviewQueries applications,
            BoardNews news,
            ApplicantPresenter desk,
            PipelinePlace place,
            Selection selection,
            int openings,
            SerializableRunnable refresh,
            SerializableRunnable explainKeys) {
        this.applications = applications;
        this.news = news;
        this.desk = desk;
        this.place = place;
        this.selection = selection;
        this.refresh = refresh;
        this.explainKeys = explainKeys;
        news.read(place.posting());
        board = new BoardPanel(read(desk.stages()), openings, desk, this);
        board.setId("board-" + place.posting());
        news.watchedBy(board);
    }

    List<Component> parts() {
        return List.of(news, board);
    }

    /** Once the board is on the page: what was selected, and where the reader was. */
    void restore() {
        board.choose();
        board.restorePlace();
    }

    private PipelineBoard read(List<StageOption> stages) {
        Map<PipelineStageId, Integer> expanded = place.address().opened().entrySet().stream()
                .filter(column -> column.getKey() < stages.size())
                .collect(Collectors.toMap(column -> stages.get(column.getKey()).id(), Map.Entry::getValue));
        return applications.board(desk.posting(), place.address().filter(), ColumnContent.FIRST, expanded);
    }

    /** Reads the board anew; false if the posting has other stages by now, so that the page has to be drawn anew. */
    boolean refresh(List<StageOption> stages) {
        news.read(place.posting());
        PipelineBoard now = read(stages);
        if (!board.fits(now)) {
            return false;
        }
        board.show(now.stages());
        news.watchedBy(board);
        return true;
    }

    /** Reads some columns anew; the whole page if the posting no longer has them. */
    void refresh(Set<PipelineStageId> touched) {
        List<StageOption> stages = desk.stages();
        Map<PipelineStageId, Integer> cards = new HashMap<>();
        for (int column = 0; column < stages.size(); column++) {
            PipelineStageId stage = stages.get(column).id();
            if (touched.contains(stage)) {
                cards.put(stage, place.address().opened().getOrDefault(column, ColumnContent.FIRST));
            }
        }
        List<PipelineBoard.BoardStage> now =
                applications.columns(desk.posting(), place.address().filter(), cards);
        if (now.size() < touched.size()) {
            refresh.run();
        } else {
            board.show(now);
        }
    }

    /** Shows who is selected. */
    void choose() {
        board.choose();
    }

    /** Focuses someone's card; without a name, the card that replaced the one moved last. */
    void focus(String reference) {
        board.focus(reference);
    }

    @Override
    public PipelinePlace place() {
        return place;
    }

    @Override
    public Selection selection() {
        return selection;
    }

    @Override
    public void showMore(int column, int shown) {
        int people = Math.min(shown + ColumnContent.STEP, PipelineBoard.MOST_CARDS);
        place.move(place.address().withOpened(column, people));
        refresh(Set.of(desk.stages().get(column).id()));
    }

    @Override
    public void othersChanged() {
        news.show(desk.words());
    }

    @Override
    public void explainKeys() {
        explainKeys.run();
    }
}
