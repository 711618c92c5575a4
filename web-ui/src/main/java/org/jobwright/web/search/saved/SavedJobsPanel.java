package org.jobwright.web.search.saved;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.services.search.saved.SavedJobQueries;
import org.jobwright.services.search.saved.SavedJobService;
import org.jobwright.services.search.saved.SavedJobSummary;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The jobs that a person saved, including ended ones, marked as such. */
class SavedJobsPanel extends Section {

    private static final int PAGE_SIZE = 20;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final SavedJobQueries queries;
    private final SavedJobService jobs;
    private final H2 title = new H2(texts.get("search.saved.jobs.title"));
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button();
    private final Div empty;
    private int pagesShown;

    SavedJobsPanel(SavedJobQueries queries, SavedJobService jobs) {
        this.queries = queries;
        this.jobs = jobs;
        this.empty = nothing();
        list.addClassName("jw-mine");
        more.addClickListener(click -> showMore());
        addClassName("jw-keeping");
        add(title, empty, list, more);
        refresh();
    }

    /** Reloads all pages shown. */
    private void refresh() {
        int before = Math.max(1, pagesShown);
        list.removeAll();
        pagesShown = 0;
        for (int page = 0; page < before; page++) {
            showMore();
        }
    }

    private void showMore() {
        Page<SavedJobSummary> page = queries.list(new PageRequest(++pagesShown, PAGE_SIZE));
        page.items().forEach(job -> list.add(row(job)));
        long hidden = Math.max(0, page.total() - (long) pagesShown * PAGE_SIZE);
        more.setText(texts.get("search.saved.jobs.more", hidden));
        more.setVisible(hidden > 0);
        empty.setVisible(page.total() == 0);
        list.setVisible(page.total() > 0);
    }

    private Div nothing() {
        Anchor find = new Anchor("/jobs", texts.get("search.saved.jobs.find"));
        find.addClassNames("jw-button", "jw-button--primary");
        find.setRouterIgnore(true);
        Div panel = new Div(new Paragraph(texts.get("search.saved.jobs.empty")), find);
        panel.addClassName("jw-panel");
        return panel;
    }

    private ListItem row(SavedJobSummary job) {
        Span about = new Span(about(job));
        about.addClassName("jw-soft");
        String name = name(job);
        Button remove = new Button(texts.get("search.saved.remove"), click -> remove(job));
        remove.setAriaLabel(texts.get("search.saved.remove.label", name));
        return new ListItem(new Div(title(job, name), about), state(job), remove);
    }

    private String name(SavedJobSummary job) {
        return job.isTakenDown() ? texts.get("search.saved.jobs.taken-down") : job.title();
    }

    private Component title(SavedJobSummary job, String name) {
        if (job.isTakenDown()) {
            return new Span(name);
        }
        Anchor link = new Anchor("/jobs/" + job.reference(), name);
        link.setRouterIgnore(true);
        return link;
    }

    private String about(SavedJobSummary job) {
        String saved = texts.get("search.saved.jobs.since", formats.day(job.savedAt()));
        if (job.isTakenDown()) {
            return saved;
        }
        String organization =
                job.organizationName().isEmpty() ? texts.get("shared.confidential") : job.organizationName();
        String place = job.place().isEmpty() ? formats.area(job.country()) : job.place();
        return texts.get("shared.job.who-where", organization, place, job.furtherPlaces()) + ". " + saved;
    }

    private Component state(SavedJobSummary job) {
        String look = StateBadge.lookOf(job.isOpen() || !job.isTakenDown() ? job.status() : PostingStatus.BLOCKED);
        return new StateBadge(texts.get("search.saved.jobs.state." + look), look);
    }

    private void changed() {
        refresh();
        Focus.moveTo(title);
    }

    private void remove(SavedJobSummary job) {
        jobs.remove(job.reference());
        changed();
        Toast.showWithUndo(texts.get("search.saved.removed", name(job)), () -> {
            jobs.save(job.reference());
            changed();
        });
    }
}
