package org.jobwright.web.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.jobwright.domain.audit.ActorKind;
import org.jobwright.services.audit.AuditSummary;
import org.jobwright.web.shared.text.Texts;

/** One entry of the audit log in words: who did what to what. A name links to everything about it. */
class AuditSentence extends Div {

    private final AuditSummary entry;
    private final AuditAddress address;
    private final Texts texts;

    /** @param address the current filter, which the links narrow */
    AuditSentence(AuditSummary entry, AuditAddress address, Texts texts) {
        this.entry = entry;
        this.address = address;
        this.texts = texts;
        boolean person = entry.actorKind() == ActorKind.PERSON || isOneself();
        add(person ? actor() : program());
        if (person && entry.subject().equals(actorId())) {
            add(new Span(" " + words(entry.action(), texts)));
        } else {
            add(new Span(" " + words(entry.action(), texts) + ": "), subject());
        }
    }

    /** An action that no longer exists has no text; its name is shown. */
    static String words(String action, Texts texts) {
        String key = "audit.action." + action;
        return texts.has(key) ? texts.get(key) : action;
    }

    /** A person who signs in is not identified at that moment, but a moment later. */
    private boolean isOneself() {
        return entry.actorKind() == ActorKind.VISITOR
                && entry.subjectName() != null
                && "Account".equals(entry.subjectType());
    }

    private UUID actorId() {
        return isOneself() ? entry.subject() : entry.actor();
    }

    private Component actor() {
        String known = isOneself() ? entry.subjectName() : entry.actorName();
        String name = known == null ? texts.get("audit.log.unknown-actor") : known;
        return link(name + ".", address.withActor(actorId()));
    }

    private Component program() {
        String kind = texts.of(entry.actorKind());
        if (entry.actor() != null) { // a token: everything that was done with it
            return link(kind + " " + entry.actor().toString().substring(0, 8) + ".", address.withActor(entry.actor()));
        }
        Span who = new Span(kind + ".");
        who.addClassName("jw-strong");
        return who;
    }

    private Component subject() {
        String key = "audit.subject." + entry.subjectType();
        String type = texts.has(key) ? texts.get(key) : entry.subjectType();
        String name = entry.subjectName() == null
                ? type + " " + entry.subject().toString().substring(0, 8)
                : entry.subjectName();
        RouterLink link = link(name, address.withSubject(entry.subject()));
        link.getElement().setAttribute("title", type + " " + entry.subject());
        return link;
    }

    private static RouterLink link(String name, AuditAddress target) {
        RouterLink link = new RouterLink(name, AuditView.class);
        link.setQueryParameters(target.parameters());
        return link;
    }
}
