package org.jobwright.web.organizations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.domain.organizations.trust.TrustFact;
import org.jobwright.services.moderation.trust.TrustStanding;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;

/** What staff ask of an organization before they trust it: each criterion with its value and what is needed. */
class TrustPanel extends Div {

    private final Texts texts;

    TrustPanel(TrustStanding standing, Texts texts) {
        this.texts = texts;
        addClassName("jw-panel");
        add(new H2(texts.get("organizations.trust.title")), new Paragraph(summary(standing)));
        if (!standing.note().isEmpty()) {
            add(new Paragraph(texts.get("organizations.trust.note", standing.note())));
        }
        UnorderedList facts = new UnorderedList();
        facts.addClassName("jw-rows");
        standing.facts().forEach(fact -> facts.add(new ListItem(words(fact), badge(fact))));
        add(facts);
    }

    private String summary(TrustStanding standing) {
        long missing = standing.facts().stream().filter(fact -> !fact.isMet()).count();
        return texts.get("organizations.trust.summary", missing);
    }

    private Component words(TrustFact fact) {
        Span value = new Span(texts.get(
                "organizations.trust.value",
                fact.value(),
                fact.criterion().needed(),
                texts.of(fact.criterion().bound())));
        value.addClassNames("jw-soft", "jw-rowbelow");
        return new Div(new Span(texts.of(fact.criterion())), value);
    }

    /** Says it in words, not by its colour alone. */
    private Component badge(TrustFact fact) {
        return new StateBadge(
                texts.get(fact.isMet() ? "organizations.trust.met" : "organizations.trust.missing"),
                fact.isMet() ? "live" : "paused");
    }
}
