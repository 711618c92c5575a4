package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.pipeline.StageOption;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.words.PipelineLabels;

/**
 * The menu of the cards: private actions first, then those that notify the candidate. The whole board shares one menu;
 * {@code assets/board.js} opens it next to a card, without a request, and hides what does not apply to the card.
 */
class CardMenu extends Div {

    CardMenu(ApplicantPresenter desk) {
        PipelineLabels words = desk.words();
        addClassNames("jw-menu", "jw-cardmenu");
        getElement().setAttribute("popover", "auto").setAttribute("role", "menu");
        getElement().setAttribute("aria-label", words.text("applications.pipeline.card.actions"));
        Div moves = group(words.text("applications.pipeline.menu.move"));
        int number = 1;
        for (StageOption stage : desk.targets()) {
            NativeButton item = item(words.stage(stage), String.valueOf(number++));
            item.getElement().setAttribute("data-stage", stage.id().value().toString());
            moves.add(item);
        }
        add(moves);
        if (desk.decisions().mayDecide()) {
            add(decisions(desk));
        }
    }

    private static Div decisions(ApplicantPresenter desk) {
        PipelineLabels words = desk.words();
        Div tells = group(words.text("applications.pipeline.menu.tell"));
        for (CandidateStatus step : List.of(CandidateStatus.INTERVIEW, CandidateStatus.OFFER, CandidateStatus.HIRED)) {
            NativeButton item = item(desk.decisions().verb(step), "a");
            item.getElement().setAttribute("data-next", step.name());
            tells.add(item);
        }
        tells.add(item(words.text("applications.pipeline.decline"), "d"));
        return tells;
    }

    private static Div group(String name) {
        Span title = new Span(name);
        title.getElement().setAttribute("aria-hidden", "true");
        Div group = new Div(title);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", name);
        return group;
    }

    private static NativeButton item(String text, String key) {
        NativeButton item = new NativeButton(text);
        item.getElement().setAttribute("role", "menuitem").setAttribute("tabindex", "-1");
        item.getElement().setAttribute("data-key", key);
        item.getElement()
                .appendChild(
                        new Element("kbd").setAttribute("aria-hidden", "true").setText(key.toUpperCase(Locale.ROOT)));
        return item;
    }
}
