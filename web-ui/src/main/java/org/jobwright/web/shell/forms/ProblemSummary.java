package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** The problems that prevent submission, above the form, each with a link to its field. */
public class ProblemSummary extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final SerializableConsumer<String> lead;

    /**
     * Empty at first.
     *
     * @param lead focuses the field of a path
     */
    public ProblemSummary(SerializableConsumer<String> lead) {
        this.lead = lead;
        addClassName("jw-errors");
        getElement().setAttribute("tabindex", "-1").setAttribute("role", "alert");
        setVisible(false);
    }

    public void show(List<FieldProblem> problems) {
        setVisible(!problems.isEmpty());
        removeAll();
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(link(problem))));
        add(new H2(texts.get("violation.shared.invalid-input", problems.size())), list);
    }

    /** Focuses the summary, so that it is read. */
    public void focus() {
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }

    private Button link(FieldProblem problem) {
        Button link = new Button(texts.of(problem), click -> lead.accept(problem.field()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }
}
