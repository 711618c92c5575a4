package org.jobwright.web.notifications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.services.notifications.notices.NoticeQueries;
import org.jobwright.services.notifications.notices.NoticeService;
import org.jobwright.services.notifications.notices.NoticeSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.NoticeBell;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The reader's notices, newest first; the same as by mail. */
@Route(value = "notices", layout = WorkspaceLayout.class)
@PermitAll
public class NoticesView extends WorkspaceView {

    private static final int AT_ONCE = 20;

    private final NoticeQueries queries;
    private final NoticeService notices;
    private final Paragraph unread = sub("");
    private final Button markAll = new Button();
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private int pages;

    @Inject
    public NoticesView(NoticeQueries queries, NoticeService notices) {
        this.queries = queries;
        this.notices = notices;
        list.addClassName("jw-notices");
        markAll.setText(text("notifications.notices.mark-all"));
        markAll.addClickListener(click -> {
            notices.markAllRead();
            NoticeBell.read();
            show();
        });
        more.setText(text("notifications.notices.more"));
        more.addClickListener(click -> addPage());
        add(heading(text("notifications.notices.title"), markAll), unread, list, more);
        show();
    }

    private void show() {
        list.removeAll();
        pages = 0;
        long number = queries.unread();
        unread.setText(text("notifications.notices.unread", number));
        markAll.setVisible(number > 0);
        addPage();
    }

    private void addPage() {
        pages++;
        Page<NoticeSummary> page = queries.notices(new PageRequest(pages, AT_ONCE));
        page.items().forEach(notice -> list.add(item(notice)));
        more.setVisible(pages < page.pages());
        if (page.total() == 0) {
            unread.setText(text("notifications.notices.empty"));
        }
    }

    private Component item(NoticeSummary notice) {
        String sentence = MailWriter.say(
                WorkspaceUser.language(),
                "notifications.notice." + notice.kind().name(),
                notice.facts(),
                notice.count());
        Anchor open = new Anchor(MailWriter.path(notice.kind(), notice.facts()), sentence);
        open.getElement().addEventListener("click", click -> notices.markRead(notice.id()));
        Span when = new Span(formats.dateTime(notice.createdAt()));
        when.addClassName("jw-soft");
        Div line = new Div(open);
        if (notice.unread()) {
            line.add(new StateBadge(text("notifications.notices.new"), "offer"));
        }
        ListItem item = new ListItem(line, when);
        if (!notice.facts().words().isEmpty()) {
            Paragraph words = new Paragraph(notice.facts().words());
            words.addClassName("jw-quote");
            item.add(words);
        }
        return item;
    }
}
