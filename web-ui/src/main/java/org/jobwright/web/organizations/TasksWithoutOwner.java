package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.tasks.MyTask;
import org.jobwright.services.applications.tasks.TaskQueries;
import org.jobwright.services.applications.tasks.TaskService;
import org.jobwright.web.shared.text.ForeignText;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** What members left open who work here no more; an owner takes it over. */
class TasksWithoutOwner extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final TaskQueries queries;
    private final TaskService service;
    private final OrganizationId organization;

    TasksWithoutOwner(TaskQueries queries, TaskService service, OrganizationId organization) {
        this.queries = queries;
        this.service = service;
        this.organization = organization;
        addClassNames("jw-notice", "jw-notice--warning");
        refresh();
    }

    void refresh() {
        removeAll();
        List<MyTask> tasks = queries.withoutOwner(organization);
        setVisible(!tasks.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        tasks.forEach(task -> list.add(row(task)));
        add(new Paragraph(texts.get("organizations.members.without-owner", tasks.size())), list);
    }

    private ListItem row(MyTask one) {
        Anchor what = new Anchor(
                "/app/pipeline/" + one.postingReference() + "/"
                        + one.application().value() + "/notes",
                one.task().text());
        Span about = new Span(ForeignText.isolated(one.applicantName()) + " \u00b7 "
                + ForeignText.isolated(one.postingTitle()) + " \u00b7 "
                + texts.get("organizations.members.task-of", one.task().owner()));
        about.addClassName("jw-soft");
        Button take = new Button(texts.get("organizations.members.take-task"), click -> {
            service.take(one.task().id());
            refresh();
            Toast.show(texts.get("organizations.members.task-taken"));
        });
        take.setAriaLabel(
                texts.get("organizations.members.take-task") + ": " + one.task().text());
        return new ListItem(new Div(what, about), take);
    }
}
