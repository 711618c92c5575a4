package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.web.insights.guides.form.GuideEditor;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** What is missing before a guide can be published, from the start, each with a link to its field. */
class MissingList extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final SerializableConsumer<String> lead;
    private List<FieldProblem> shown;

    /** @param lead focuses the field of a path */
    MissingList(SerializableConsumer<String> lead) {
        this.lead = lead;
        addClassNames("jw-notice", "jw-missing");
        getElement().setAttribute("aria-labelledby", "missing").setAttribute("tabindex", "-1");
    }

    void show(List<FieldProblem> problems) {
        if (problems.equals(shown)) {
            return;
        }
        shown = List.copyOf(problems);
        removeAll();
        H2 heading = new H2(texts.get("insights.guides.missing", problems.size()));
        heading.setId("missing");
        add(heading);
        setClassName("jw-notice--success", problems.isEmpty());
        if (problems.isEmpty()) {
            add(new Paragraph(texts.get("insights.guides.missing.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(link(problem))));
        add(list);
    }

    /** Focuses the list, so that it is read. */
    void focus() {
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
    }

    private Button link(FieldProblem problem) {
        Button link = new Button(sentence(problem), click -> lead.accept(problem.field()));
        link.addThemeVariants(ButtonVariant.TERTIARY);
        return link;
    }

    private String sentence(FieldProblem problem) {
        String sentence = texts.of(problem);
        return GuideEditor.languageOf(problem.field())
                .map(language -> texts.get("insights.guides.missing.in", texts.nameOf(language), sentence))
                .orElse(sentence);
    }
}
