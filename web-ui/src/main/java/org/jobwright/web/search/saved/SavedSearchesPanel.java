package org.jobwright.web.search.saved;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jobwright.domain.search.saved.AlertFrequency;
import org.jobwright.services.search.saved.SaveSearch;
import org.jobwright.services.search.saved.SavedSearchQueries;
import org.jobwright.services.search.saved.SavedSearchService;
import org.jobwright.services.search.saved.SavedSearchSummary;
import org.jobwright.web.search.query.JobSearchParameters;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The searches that a person saved, with the frequency of their mails. */
class SavedSearchesPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final SavedSearchQueries queries;
    private final SavedSearchService searches;
    private final H2 title = new H2(texts.get("search.saved.searches.title"));
    private final Div content = new Div();

    SavedSearchesPanel(SavedSearchQueries queries, SavedSearchService searches) {
        this.queries = queries;
        this.searches = searches;
        addClassName("jw-keeping");
        add(title, content);
        refresh();
    }

    private void refresh() {
        List<SavedSearchSummary> mine = queries.list();
        content.removeAll();
        if (mine.isEmpty()) {
            content.add(nothing());
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-mine");
        mine.forEach(search -> list.add(row(search)));
        content.add(list);
    }

    private Div nothing() {
        Anchor find = new Anchor("/jobs", texts.get("search.saved.searches.find"));
        find.addClassName("jw-button");
        find.setRouterIgnore(true);
        Div panel = new Div(new Paragraph(texts.get("search.saved.searches.empty")), find);
        panel.addClassName("jw-panel");
        return panel;
    }

    private ListItem row(SavedSearchSummary search) {
        Anchor link = new Anchor(JobSearchParameters.of(search.search()).address(), search.name());
        link.setRouterIgnore(true);
        Span about = new Span(
                search.alertedAt() == null
                        ? texts.get("search.saved.searches.since", formats.day(search.savedAt()))
                        : texts.get("search.saved.searches.last-mail", formats.dateTime(search.alertedAt())));
        about.addClassName("jw-soft");
        Button rename = new Button(texts.get("search.saved.rename"), click -> rename(search));
        rename.setAriaLabel(texts.get("search.saved.rename.label", search.name()));
        Button remove = new Button(texts.get("search.saved.remove"), click -> remove(search));
        remove.setAriaLabel(texts.get("search.saved.remove.label", search.name()));
        Div actions = new Div(rename, remove);
        actions.addClassName("jw-actions");
        return new ListItem(new Div(link, about), frequency(search), actions);
    }

    private void rename(SavedSearchSummary search) {
        new NameDialog(
                        texts.get("search.saved.rename.title"),
                        texts.get("search.saved.rename.name"),
                        search.name(),
                        SaveSearch.MAX_NAME,
                        name -> searches.rename(search.id(), name),
                        this::changed)
                .open();
    }

    private Select<AlertFrequency> frequency(SavedSearchSummary search) {
        Select<AlertFrequency> select = new Select<>();
        select.setItems(SearchToSave.FREQUENCIES);
        select.setItemLabelGenerator(texts::of);
        select.setValue(search.frequency());
        select.setAriaLabel(texts.get("search.frequency.label", search.name()));
        select.addValueChangeListener(change -> {
            searches.tell(search.id(), change.getValue());
            Toast.show(texts.get("search.saved.searches.how-often", texts.of(change.getValue())));
        });
        return select;
    }

    private void changed() {
        refresh();
        Focus.moveTo(title);
    }

    private void remove(SavedSearchSummary search) {
        searches.remove(search.id());
        changed();
        Toast.showWithUndo(texts.get("search.saved.removed", search.name()), () -> {
            searches.restore(search.id());
            changed();
        });
    }
}
