package org.jobwright.web.messages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.messages.MessageSide;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.messages.ConversationDetails;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.messages.InboxPosting;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.ListDownload;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.ConversationPanel;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** All conversations of a person, with employers and with candidates: unread ones first, and one of them open. */
@Route(value = "messages/:application?", layout = WorkspaceLayout.class)
@PermitAll
public class InboxView extends WorkspaceView implements BeforeEnterObserver {

    private static final int PAGE_SIZE = 50;

    private final ConversationQueries queries;
    private final ConversationService service;
    private final Conversations conversations;
    private final Clock clock;
    private InboxAddress address;
    private InboxList list;
    private int pages;
    private boolean searched;

    /** The conversation below the one that was put away, where the reader goes on. */
    private ApplicationReference next;

    @Inject
    public InboxView(
            ConversationQueries queries, ConversationService service, Conversations conversations, Clock clock) {
        this.queries = queries;
        this.service = service;
        this.conversations = conversations;
        this.clock = clock;
        setClassName("jw-wide", true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ApplicationReference open = event.getRouteParameters()
                .get("application")
                .map(named -> ApplicationReference.read(named).orElseThrow(NotFound::new))
                .orElse(null);
        address = InboxAddress.read(open, event.getLocation().getQueryParameters());
        removeAll();
        add(heading(text("messages.inbox.title")));
        Section opened = open == null ? null : opened(open);
        Div columns = new Div(listed());
        columns.addClassName("jw-inbox");
        if (opened != null) {
            columns.addClassName("is-open");
            columns.add(opened);
        }
        add(columns);
        list.focus(next);
        next = null;
    }

    /** The list, with what narrows it. */
    private Section listed() {
        Section section = new Section();
        section.getElement().setAttribute("aria-label", text("messages.inbox.list"));
        section.addClassName("list");
        section.add(tabs(), narrowing());
        list = new InboxList(address, texts, formats, clock.instant());
        Button more = new Button(text("messages.inbox.more"));
        pages = 0;
        long total = addPage(more);
        more.addClickListener(click -> addPage(more));
        section.add(total == 0 ? nothing() : list, more);
        if (total > 0) {
            section.add(new ListDownload(address.download(), texts).below());
        }
        return section;
    }

    private long addPage(Button more) {
        Page<InboxLine> page = queries.inbox(address.filter(), new PageRequest(++pages, PAGE_SIZE));
        page.items().forEach(list::addLine);
        more.setVisible(pages < page.pages());
        return page.total();
    }

    private Nav tabs() {
        Nav nav = new Nav(tab(false), tab(true));
        nav.addClassName("jw-tabs");
        nav.setAriaLabel(text("messages.inbox.show"));
        return nav;
    }

    private Anchor tab(boolean done) {
        InboxFilter filter = address.filter();
        Anchor tab = new Anchor(
                address.with(new InboxFilter(filter.posting(), filter.words(), done))
                        .address(),
                text(done ? "messages.inbox.done" : "messages.inbox.open"));
        if (done == filter.done()) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }

    private Div narrowing() {
        InboxFilter filter = address.filter();
        TextField words = new TextField(text("messages.inbox.search"));
        words.setValue(filter.words());
        words.setClearButtonVisible(true);
        words.addValueChangeListener(change -> {
            searched = true;
            open(new InboxFilter(filter.posting(), change.getValue(), filter.done()));
        });
        if (searched) {
            searched = false;
            words.focus(); // the page was drawn anew around it
        }
        Div row = new Div(words);
        row.addClassName("narrow");
        List<InboxPosting> postings = queries.postings();
        if (postings.size() > 1) {
            row.add(choice(postings, filter));
        }
        return row;
    }

    private Select<InboxPosting> choice(List<InboxPosting> postings, InboxFilter filter) {
        Select<InboxPosting> choice = new Select<>();
        choice.setLabel(text("messages.inbox.posting"));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(text("messages.inbox.posting.all"));
        choice.setItems(postings);
        choice.setItemLabelGenerator(posting -> posting == null ? text("messages.inbox.posting.all") : posting.title());
        choice.setValue(postings.stream()
                .filter(posting -> posting.reference().equals(filter.posting()))
                .findFirst()
                .orElse(null));
        choice.addValueChangeListener(change -> open(new InboxFilter(
                change.getValue() == null ? null : change.getValue().reference(), filter.words(), filter.done())));
        return choice;
    }

    private void open(InboxFilter filter) {
        InboxAddress other = address.with(filter);
        UI.getCurrent().navigate(other.path(), other.query());
    }

    private Paragraph nothing() {
        InboxFilter filter = address.filter();
        boolean narrowed = filter.posting() != null || !filter.words().isEmpty();
        return new Paragraph(text(
                narrowed
                        ? "messages.inbox.none-found"
                        : filter.done() ? "messages.inbox.none-done" : "messages.inbox.none"));
    }

    private Section opened(ApplicationReference application) {
        ConversationDetails details = queries.conversation(application);
        ConversationPanel panel = conversations.panel(application);
        H2 name = new H2(details.with());
        Anchor back = new Anchor(address.with((ApplicationReference) null).address(), text("messages.inbox.all"));
        back.addClassNames("jw-back", "to-list");
        Anchor about = new Anchor(
                details.side() == MessageSide.EMPLOYER
                        ? "/app/pipeline/" + details.postingReference() + "/" + application.value()
                        : "/app/applications/" + application.value(),
                details.postingTitle());
        Div head = new Div(new Div(name, about));
        head.addClassName("head");
        if (!details.messages().isEmpty()) {
            head.add(new Button(text(details.done() ? "messages.inbox.take-up" : "messages.inbox.put-away"), click -> {
                service.setDone(application, !details.done());
                next = list.after(application);
                InboxAddress all = address.with((ApplicationReference) null);
                UI.getCurrent().navigate(all.path(), all.query());
            }));
        }
        Section section = new Section(back, head, panel);
        section.addClassName("one");
        section.getElement().setAttribute("aria-label", details.with());
        return section;
    }
}
