package org.jobwright.web.talent.contact;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.talent.contact.ContactState;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.talent.contact.ContactQueries;
import org.jobwright.services.talent.contact.SentContact;
import org.jobwright.services.talent.findable.FinderQueries;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Whom an employer asked to get in touch, and what they share. */
@Route(value = "candidates/requests", layout = WorkspaceLayout.class)
@PermitAll
public class RequestsView extends WorkspaceView implements BeforeEnterObserver {

    private static final int PAGE = 25;

    private final ContactQueries queries;
    private final FinderQueries finders;

    @Inject
    public RequestsView(ContactQueries queries, FinderQueries finders) {
        this.queries = queries;
        this.finders = finders;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor back = new Anchor("/app/candidates", text("talent.people.title"));
        back.addClassName("jw-back");
        add(back, heading(text("talent.requests.title")));
        List<MyOrganization> mine = finders.mine();
        if (mine.isEmpty()) {
            add(sub(text("talent.people.not-yours")));
            return;
        }
        add(sub(text("talent.requests.sub")));
        for (MyOrganization organization : mine) {
            Div list = new Div();
            list.addClassName("jw-stack");
            if (mine.size() > 1) {
                list.add(new H2(organization.displayName()));
            }
            add(list);
            addPage(organization, list, 1);
        }
    }

    /** The next page below, as long as there may be one. */
    private void addPage(MyOrganization organization, Div list, int number) {
        List<SentContact> page = queries.sent(organization.id(), new PageRequest(number, PAGE));
        if (page.isEmpty() && number == 1) {
            Paragraph none = new Paragraph(text("talent.requests.none"));
            none.addClassName("jw-note");
            list.add(none);
        }
        page.forEach(contact -> list.add(panel(contact)));
        if (page.size() == PAGE) {
            Button more = new Button(text("talent.pool.more"));
            more.setDisableOnClick(true);
            more.addClickListener(click -> {
                list.remove(more);
                addPage(organization, list, number + 1);
            });
            list.add(more);
        }
    }

    private Section panel(SentContact contact) {
        String pseudonym = text("talent.people.pseudonym", contact.pseudonym());
        Div title = new Div(
                new H2(contact.name() == null ? pseudonym : contact.name()),
                new StateBadge(text("talent.requests.state." + contact.state()), look(contact.state())));
        title.addClassName("jw-title");
        Paragraph words = new Paragraph(contact.text());
        words.addClassName("jw-quote");
        Section panel = new Section(title, words, new Paragraph(said(contact)));
        panel.addClassNames("jw-panel", "jw-stack");
        if (contact.state() == ContactState.ACCEPTED) {
            panel.add(shared(contact, pseudonym));
        }
        return panel;
    }

    private String said(SentContact contact) {
        String sent = text("talent.requests.sent", formats.date(contact.sentAt()));
        return contact.until() == null
                ? sent
                : sent + " " + text("talent.requests.until", formats.date(contact.until()));
    }

    private DescriptionList shared(SentContact contact, String pseudonym) {
        DescriptionList list = new DescriptionList();
        list.addClassName("jw-sent");
        pair(list, text("talent.requests.found-as"), pseudonym);
        pair(list, text("talent.requests.email"), contact.email());
        pair(list, text("talent.requests.phone"), contact.phone());
        if (contact.resume() != null) {
            ResumeLines.of(contact.resume(), texts)
                    .forEach((heading, lines) -> pair(list, heading, String.join("\n", lines)));
        }
        return list;
    }

    private static void pair(DescriptionList list, String term, String text) {
        if (text != null && !text.isBlank()) {
            Div pair = new Div(new DescriptionList.Term(term), new DescriptionList.Description(text));
            list.getElement().appendChild(pair.getElement());
        }
    }

    private static String look(ContactState state) {
        return switch (state) {
            case SENT, DECLINED -> "received";
            case ACCEPTED -> "live";
            case EXPIRED, ENDED -> "expired";
        };
    }
}
