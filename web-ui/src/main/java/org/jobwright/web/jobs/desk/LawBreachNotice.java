package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.jobwright.domain.moderation.statements.StatementId;
import org.jobwright.services.jobs.law.LawNotice;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Shows what a law that began or changed after publication requires of an advert, and by when to change it. */
class LawBreachNotice extends Div {

    /**
     * A notice.
     *
     * @param decision the statement of reasons of an advert that was paused, with the way to appeal
     */
    LawBreachNotice(LawNotice law, Optional<StatementId> decision, Texts texts, Formats formats) {
        addClassNames("jw-notice", "jw-notice--warning");
        UnorderedList demands = new UnorderedList();
        law.problems().forEach(problem -> demands.add(new ListItem(texts.of(problem))));
        add(new Paragraph(sentence(law, texts, formats)), demands);
        decision.filter(id -> law.paused()).ifPresent(id -> {
            Anchor reasons = new Anchor(Addresses.decision(id.toString()), texts.get("jobs.breach.decision"));
            reasons.setRouterIgnore(true);
            add(new Paragraph(reasons));
        });
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
