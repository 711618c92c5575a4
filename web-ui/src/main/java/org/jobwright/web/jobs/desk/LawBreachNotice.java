package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.services.jobs.law.LawNotice;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Shows what a law that began or changed after publication requires of an advert, and by when to change it. */
class LawBreachNotice extends Div {

    LawBreachNotice(LawNotice law, Texts texts, Formats formats) {
        addClassNames("jw-notice", "jw-notice--warning");
        UnorderedList demands = new UnorderedList();
        law.problems().forEach(problem -> demands.add(new ListItem(texts.of(problem))));
        add(new Paragraph(sentence(law, texts, formats)), demands);
    }

    private static String sentence(LawNotice law, Texts texts, Formats formats) {
        if (law.paused()) {
            return texts.get("jobs.breach.paused");
        }
        return law.until() == null
                ? texts.get("jobs.breach.found")
                : texts.get("jobs.breach.until", formats.date(law.until()));
    }
}
