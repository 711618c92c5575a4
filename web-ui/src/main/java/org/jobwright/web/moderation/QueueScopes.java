package org.jobwright.web.moderation;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import org.jobwright.services.moderation.QueueCounts;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The links between the parts of the queue, with the number of cases of each. */
class QueueScopes extends Nav {

    private final Texts texts;
    private final Formats formats;

    QueueScopes(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
        addClassName("jw-tabs");
        getElement().setAttribute("aria-label", texts.get("moderation.queue.scope"));
    }

    void show(QueueCounts counts, QueueFilter filter) {
        show(counts, filter, filter.scope());
    }

    /** Readers' reports are listed next to the cases. */
    void showReports(QueueCounts counts) {
        show(counts, new QueueFilter(Scope.OPEN, null, ""), null);
    }

    private void show(QueueCounts counts, QueueFilter filter, Scope here) {
        removeAll();
        add(link(Scope.OPEN, filter, here, " " + formats.number(counts.open())));
        add(link(Scope.UNASSIGNED, filter, here, " " + formats.number(counts.unassigned())));
        add(link(Scope.MINE, filter, here, " " + formats.number(counts.mine())));
        add(link(Scope.PUBLIC, filter, here, " " + formats.number(counts.unread())));
        add(link(Scope.DECIDED, filter, here, ""));
        RouterLink reports = new RouterLink(
                texts.get("moderation.queue.reports") + " " + formats.number(counts.reported()), ReportsView.class);
        add(marked(reports, here == null));
    }

    private RouterLink link(Scope scope, QueueFilter filter, Scope here, String count) {
        RouterLink link = new RouterLink(texts.get("moderation.queue.scope." + scope.name()) + count, QueueView.class);
        link.setQueryParameters(QueueAddress.write(new QueueFilter(scope, filter.organization(), filter.words())));
        return marked(link, scope == here);
    }

    private static RouterLink marked(RouterLink link, boolean here) {
        link.setHighlightCondition((anchor, event) -> false); // the address differs by its parameters only
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
