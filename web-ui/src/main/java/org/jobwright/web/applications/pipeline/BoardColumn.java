package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.pipeline.PipelineBoard.BoardStage;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.lists.PipelinePlace;
import org.jobwright.web.applications.words.PipelineLabels;

/** One stage with the first of its people. */
class BoardColumn extends Section {

    private final int openings;
    private final ApplicantPresenter desk;
    private final PipelinePlace place;
    private final PipelineStageId stage;
    private final Span count = new Span();
    private final Element cards = new Element("jw-cards");
    private List<ApplicantCard> people;

    BoardColumn(BoardStage stage, int openings, ApplicantPresenter desk, PipelinePlace place) {
        this.openings = openings;
        this.desk = desk;
        this.place = place;
        this.stage = stage.id();
        addClassName("jw-column");
        getElement().setAttribute("data-stage", stage.id().toString());
        Header head = new Header(new H2(desk.words().stage(stage)), count);
        if (stage.plan().hint() != null) {
            Span hint = new Span(stage.plan().hint());
            hint.addClassName("hint");
            hint.setTitle(stage.plan().hint());
            head.add(hint);
        }
        Div scroller = new Div();
        scroller.addClassName("jw-scroller");
        scroller.getElement().appendChild(cards);
        add(head, scroller);
        show(stage);
    }

    final void show(BoardStage now) {
        PipelineLabels words = desk.words();
        people = now.cards();
        count.setText(words.formats().number(now.count()));
        getElement()
                .setAttribute(
                        "aria-label", words.text("applications.pipeline.board.column", words.stage(now), now.count()));
        cards.setProperty(
                "content", ColumnContent.of(now, openings, desk, place).json());
    }

    PipelineStageId stage() {
        return stage;
    }

    List<ApplicantCard> people() {
        return people;
    }
}
