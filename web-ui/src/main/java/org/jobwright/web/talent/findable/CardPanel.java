package org.jobwright.web.talent.findable;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** What employers see of a person whom they find, as they see it. */
class CardPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();

    CardPanel(ProfileCard card, SearchWishes wishes) {
        addClassNames("jw-panel", "jw-stack");
        add(new H2(texts.get("talent.card.title")));
        if (card == null) {
            add(new Paragraph(texts.get("talent.card.empty")));
        } else {
            DescriptionList list = new DescriptionList();
            list.addClassName("jw-sent");
            new CardWords(texts, WorkspaceUser.formats())
                    .of(card, wishes)
                    .forEach((term, line) -> pair(list, term, line));
            add(list);
        }
        Paragraph never = new Paragraph(texts.get("talent.card.never"));
        never.addClassName("jw-soft");
        add(never);
    }

    private static void pair(DescriptionList list, String term, String text) {
        Div pair = new Div(new DescriptionList.Term(term), new DescriptionList.Description(text));
        list.getElement().appendChild(pair.getElement());
    }
}
