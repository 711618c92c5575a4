package org.jobwright.web.today;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.shared.Page;
import org.jobwright.web.shell.StateBadge;

/** Where the reader's applications stand: the running ones first, and the way to all. */
class StandingSection extends TodaySection {

    StandingSection(Page<MyApplication> mine, TodayLabels labels, int level) {
        super("today-standing", labels.standing(), labels.count(mine.total()), level);
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        mine.items().forEach(application -> list.add(line(application, labels)));
        Anchor all = new Anchor("/app/applications", labels.all());
        add(list, all);
    }

    private static ListItem line(MyApplication application, TodayLabels labels) {
        Anchor what = new Anchor("/app/applications/" + application.reference().value(), application.postingTitle());
        what.addClassName("jw-todayname");
        Span about = new Span(labels.about(application));
        about.addClassName("jw-soft");
        Div words = new Div(what, about);
        words.addClassName("jw-todaywords");
        ListItem item = new ListItem(
                words, new StateBadge(labels.status(application), StateBadge.lookOf(application.candidateStatus())));
        item.addClassName("jw-apart");
        return item;
    }
}
