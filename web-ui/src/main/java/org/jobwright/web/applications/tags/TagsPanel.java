package org.jobwright.web.applications.tags;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** The tags of an application. */
public class TagsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final TagsDesk desk;
    private final JobApplicationId application;
    private final boolean change;
    private final H2 heading = new H2(texts.get("applications.tags"));
    private final UnorderedList list = new UnorderedList();

    TagsPanel(TagsDesk desk, JobApplicationId application, OrganizationId organization, boolean change) {
        this.desk = desk;
        this.application = application;
        this.change = change;
        addClassName("jw-tagpanel");
        heading.setId("tags");
        getElement().setAttribute("aria-labelledby", "tags");
        list.addClassName("jw-taglist");
        add(heading, list);
        if (change) {
            add(new TagField(desk.options(organization), texts, this::tag));
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<TagOption> tags = desk.of(application);
        tags.forEach(tag -> list.add(item(tag)));
        list.setVisible(!tags.isEmpty());
    }

    private ListItem item(TagOption tag) {
        ListItem item = new ListItem(new Span(tag.name()));
        item.addClassName("jw-tag");
        if (change) {
            NativeButton remove = new NativeButton("\u00d7", click -> untag(tag));
            remove.setAriaLabel(texts.get("applications.tags.remove", tag.name()));
            item.add(remove);
        }
        return item;
    }

    private void tag(String name) {
        TagOption tag = desk.tag(List.of(application), name).tag();
        show();
        Toast.show(texts.get("applications.tags.added", tag.name()));
    }

    private void untag(TagOption tag) {
        desk.untag(List.of(application), tag.id());
        show();
        Focus.moveTo(heading);
        Toast.showWithUndo(texts.get("applications.tags.removed", tag.name()), () -> tag(tag.name()));
    }
}
