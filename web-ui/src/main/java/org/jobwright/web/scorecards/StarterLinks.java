package org.jobwright.web.scorecards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.web.shared.text.Texts;

/** What a new kit can start from. */
class StarterLinks extends Section {

    /** @param address where a new kit is made */
    StarterLinks(String address, Texts texts) {
        addClassName("jw-starters");
        Paragraph label = new Paragraph(texts.get("scorecards.kits.start"));
        label.setId("starters");
        getElement().setAttribute("aria-labelledby", "starters");
        UnorderedList list = new UnorderedList();
        for (StarterKit kit : StarterKit.values()) {
            list.add(new ListItem(link(
                    address + "?from=" + kit.word(),
                    kit.title(texts),
                    texts.get("scorecards.starter." + kit.name() + ".purpose"))));
        }
        list.add(new ListItem(
                link(address, texts.get("scorecards.kits.empty"), texts.get("scorecards.kits.empty.how"))));
        add(label, list);
    }

    private static Anchor link(String address, String name, String purpose) {
        Span title = new Span(name);
        title.addClassName("name");
        Span why = new Span(purpose);
        why.addClassName("jw-soft");
        return new Anchor(address, new Div(title, why));
    }
}
