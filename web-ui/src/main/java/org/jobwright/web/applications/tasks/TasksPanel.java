package org.jobwright.web.applications.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.tasks.ApplicationTask;
import org.jobwright.services.applications.tasks.Colleague;
import org.jobwright.services.applications.tasks.TaskDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.DayField;

/** What is to be done for an applicant: checked off by one click, set by one more. */
public class TasksPanel extends Section {

    /** As many leave the tags and the notes below in sight. */
    private static final int FIRST = 5;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final TasksDesk desk;
    private final JobApplicationId application;
    private final H2 heading = new H2(texts.get("applications.tasks"));
    private final UnorderedList list = new UnorderedList();
    private final Button all = new Button("", click -> showAll());
    private boolean showsAll;

    /** @param running new tasks can be set */
    TasksPanel(TasksDesk desk, JobApplicationId application, boolean running) {
        this.desk = desk;
        this.application = application;
        addClassName("jw-tasks");
        heading.setId("tasks");
        getElement().setAttribute("aria-labelledby", "tasks");
        all.addThemeVariants(ButtonVariant.TERTIARY);
        add(heading, list, all);
        if (running) {
            add(quick(), more());
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<TaskDetails> tasks = desk.of(application);
        tasks.stream().limit(showsAll ? tasks.size() : FIRST).forEach(task -> list.add(item(task)));
        list.setVisible(!tasks.isEmpty());
        all.setVisible(!showsAll && tasks.size() > FIRST);
        all.setText(texts.get("applications.tasks.all", tasks.size()));
    }

    private void showAll() {
        showsAll = true;
        show();
        Focus.moveTo(list.getComponentAt(FIRST));
    }

    private ListItem item(TaskDetails task) {
        Checkbox box = new Checkbox(task.text() == null ? texts.get("applications.tasks.hidden") : task.text());
        box.addValueChangeListener(change -> check(task));
        ListItem item = new ListItem(box);
        Div facts = new Div();
        facts.addClassName("by");
        if (task.dueOn() != null) {
            Span due = new Span(due(task.dueOn()));
            due.setClassName("jw-soon", !task.dueOn().isAfter(desk.today()));
            facts.add(due);
        }
        if (!task.own()) {
            facts.add(new Span(task.owner()));
        }
        if (task.namedBy() != null) {
            facts.add(new Span(texts.get("applications.tasks.named-by", task.namedBy())));
        }
        if (task.kept()) {
            facts.add(new Span(texts.get("applications.tasks.kept")));
        }
        item.add(facts);
        return item;
    }

    private String due(LocalDate day) {
        return day.equals(desk.today())
                ? texts.get("applications.tasks.today")
                : texts.get("applications.tasks.due", formats.date(day));
    }

    private void check(TaskDetails task) {
        desk.done(task.id());
        show();
        Focus.moveTo(heading);
        Toast.showWithUndo(texts.get("applications.tasks.done"), () -> {
            desk.reopen(task.id());
            show();
        });
    }

    private Div quick() {
        Div row = new Div(
                new Span(texts.get("applications.tasks.follow-up.on")),
                quick("applications.tasks.tomorrow", desk.tomorrow()));
        if (!desk.friday().equals(desk.tomorrow()) && !desk.friday().equals(desk.inAWeek())) {
            row.add(quick("applications.tasks.friday", desk.friday()));
        }
        row.add(quick("applications.tasks.in-a-week", desk.inAWeek()));
        row.addClassName("jw-quick");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", texts.get("applications.tasks.follow-up.on"));
        return row;
    }

    private Button quick(String key, LocalDate day) {
        return new Button(texts.get(key), click -> followUp(texts.get("applications.tasks.follow-up"), day));
    }

    /** Somebody who clicks twice wants one. */
    private void followUp(String text, LocalDate day) {
        boolean isThere = desk.of(application).stream()
                .anyMatch(task -> task.own() && text.equals(task.text()) && day.equals(task.dueOn()));
        if (!isThere) {
            add(text, day, false);
        }
    }

    private Details more() {
        TextField text = new TextField(texts.get("applications.tasks.text"));
        text.setMaxLength(ApplicationTask.MAX_TEXT);
        text.setWidthFull();
        DayField day = new DayField(texts.get("applications.tasks.day"));
        day.setMin(desk.today());
        day.setValue(desk.tomorrow());
        Checkbox kept = new Checkbox(texts.get("applications.tasks.keep"));
        Select<Colleague> owner = new Select<>();
        owner.setLabel(texts.get("applications.tasks.for"));
        owner.setItems(desk.colleagues(application));
        owner.setItemLabelGenerator(one -> one == null ? texts.get("applications.tasks.for.me") : one.name());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(texts.get("applications.tasks.for.me"));
        Button button = new Button(texts.get("applications.tasks.add"), click -> {
            try {
                if (owner.isEmpty()) {
                    add(text.getValue(), day.getValue(), kept.getValue());
                } else {
                    give(owner.getValue(), text.getValue(), day.getValue(), kept.getValue());
                }
                text.clear();
                kept.clear();
                owner.clear();
            } finally {
                click.getSource().setEnabled(true);
            }
        });
        button.setDisableOnClick(true);
        Details more = new Details(texts.get("applications.tasks.more"), text, day, owner, kept, button);
        more.addClassName("jw-quick-more");
        return more;
    }

    private void give(Colleague owner, String text, LocalDate day, boolean kept) {
        desk.give(application, owner.account(), text, day, kept);
        show();
        Toast.show(texts.get("applications.tasks.given", owner.name(), formats.date(day)));
    }

    private void add(String text, LocalDate day, boolean kept) {
        desk.add(application, text, day, kept);
        show();
        Toast.show(texts.get("applications.tasks.added", formats.date(day)));
    }
}
