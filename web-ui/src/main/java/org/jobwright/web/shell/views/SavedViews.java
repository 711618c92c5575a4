package org.jobwright.web.shell.views;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.services.jobs.views.SavedListViewSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.frame.MenuButton;

/** Links to the saved views of a list; the open one can be changed, and what is not saved yet can be saved. */
public class SavedViews extends Nav {

    private final Texts texts = WorkspaceUser.texts();
    private final SavedViewsDesk desk;
    private final ListOf list;
    private Shown shown = new Shown("", false, false);

    /** Which list it is. */
    record ListOf(OrganizationId organization, ViewScope scope, JobPostingId posting, String path)
            implements Serializable {}

    /**
     * What the list shows.
     *
     * @param query the parameters of its address
     * @param savable there is something to save: a filter or an order
     * @param ofPosting only this posting has what it names, such as a stage
     */
    public record Shown(String query, boolean savable, boolean ofPosting) implements Serializable {}

    SavedViews(SavedViewsDesk desk, ListOf list) {
        this.desk = desk;
        this.list = list;
        addClassName("jw-views");
        setAriaLabel(texts.get("shared.views"));
    }

    /** Shows which of the views is open, and offers to save what is none of them. */
    public void show(Shown now) {
        shown = now;
        List<SavedListViewSummary> views = desk.views(list);
        removeAll();
        views.forEach(view -> add(link(view)));
        Optional<SavedListViewSummary> open =
                views.stream().filter(view -> view.query().equals(now.query())).findFirst();
        open.filter(SavedListViewSummary::removable).ifPresent(view -> add(menu(view)));
        if (open.isEmpty() && now.savable()) {
            Button save = new Button(texts.get("shared.views.save"), click -> askSave());
            save.addThemeVariants(ButtonVariant.TERTIARY);
            add(save);
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private Anchor link(SavedListViewSummary view) {
        Anchor link = new Anchor(list.path() + "?" + view.query(), view.name());
        if (!view.mine()) {
            link.setTitle(texts.get("shared.views.of", view.owner()));
        }
        if (view.query().equals(shown.query())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private MenuButton menu(SavedListViewSummary view) {
        MenuButton menu = new MenuButton(texts.get("shared.views.change"));
        if (view.mine()) {
            menu.addItem(texts.get("shared.views.rename"), () -> askRename(view));
            menu.addItem(texts.get(view.shared() ? "shared.views.unshare" : "shared.views.share"), () -> {
                desk.share(view.id(), !view.shared());
                done(view.shared() ? "shared.views.unshared" : "shared.views.shared", view.name());
            });
        }
        menu.addItem(texts.get("shared.views.delete"), () -> remove(view));
        return menu;
    }

    private void askSave() {
        new ViewDialog("shared.views.save.title", "", true, (name, all) -> {
                    desk.save(new SaveListView(
                            list.organization(),
                            list.scope(),
                            shown.ofPosting() ? list.posting() : null,
                            name,
                            shown.query(),
                            all));
                    done("shared.views.saved", name);
                })
                .open();
    }

    private void askRename(SavedListViewSummary view) {
        new ViewDialog("shared.views.rename.title", view.name(), false, (name, all) -> {
                    desk.rename(view.id(), name);
                    done("shared.views.renamed", name);
                })
                .open();
    }

    /** What a colleague saved could only come back as the reader's own. */
    private void remove(SavedListViewSummary view) {
        desk.remove(view.id());
        show(shown);
        String said = texts.get("shared.views.deleted", view.name());
        if (!view.mine()) {
            Toast.show(said);
            return;
        }
        Toast.showWithUndo(said, () -> {
            desk.save(new SaveListView(
                    list.organization(), list.scope(), view.posting(), view.name(), view.query(), view.shared()));
            show(shown);
        });
    }

    private void done(String key, String name) {
        show(shown);
        Toast.show(texts.get(key, name));
    }
}
