package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.StateBadge;

/** One template: its stages at a glance, or in an editor. */
class TemplatePanel extends Section implements StageEditor.Owner {

    private final H2 name = new H2();
    private final StageEditor editor;
    private PipelineTemplateSummary template;
    private final PipelineLabels words;
    private final Owner owner;

    /** What the page does with a template. */
    interface Owner extends Serializable {
        void change(PipelineTemplateSummary template, String name, List<PlannedStage> stages);

        void useForNewPostings(PipelineTemplateSummary template, boolean use);

        void apply(PipelineTemplateSummary template);

        void remove(PipelineTemplateSummary template);

        /** Opens the editor of a template, or closes it. */
        void edit(PipelineTemplateSummary template, boolean open);
    }

    TemplatePanel(
            PipelineTemplateSummary template,
            boolean isOpen,
            PipelineLabels words,
            StageInterviewQueries.Choices choices,
            Owner owner) {
        this.template = template;
        this.words = words;
        this.owner = owner;
        addClassNames("jw-panel", "jw-template");
        Div title = new Div(name);
        title.addClassName("jw-title");
        if (template.forNewPostings()) {
            title.add(new StateBadge(words.text("applications.stages.template.default"), "live"));
        }
        add(title);
        editor = new StageEditor(words, choices, this);
        add(isOpen ? editor : new StageChips(template.stages(), words));
        show(template);
        Div actions = new Div(
                button(isOpen ? "done" : "edit", () -> owner.edit(this.template, !isOpen)),
                button("rename", () -> new NameDialog(
                                words.text("applications.stages.template.rename"),
                                words.text("applications.stages.name"),
                                this.template.name(),
                                PlannedStage.MAX_NAME,
                                typed -> owner.change(this.template, typed, this.template.stages()),
                                () -> {})
                        .open()),
                button(
                        template.forNewPostings() ? "default-off" : "default-on",
                        () -> owner.useForNewPostings(this.template, !this.template.forNewPostings())),
                button("apply", () -> owner.apply(this.template)),
                button("remove", () -> owner.remove(this.template)));
        actions.addClassName("jw-actions");
        add(actions);
    }

    /** Shows what is stored now; the focus stays in the editor. */
    void show(PipelineTemplateSummary now) {
        template = now;
        name.setText(now.name());
        editor.show(
                now.stages().stream().map(stage -> new StageLine(stage, null)).toList());
    }

    private Button button(String what, SerializableRunnable action) {
        Button button = new Button(words.text("applications.stages.template." + what), click -> action.run());
        button.setAriaLabel(words.text("applications.stages.template." + what) + ": " + template.name());
        return button;
    }

    private void change(SerializableConsumer<List<PlannedStage>> edit) {
        List<PlannedStage> stages = new ArrayList<>(template.stages());
        edit.accept(stages);
        owner.change(template, template.name(), stages);
    }

    @Override
    public void add(PlannedStage added) {
        change(stages -> {
            int place = (int) stages.stream()
                    .filter(stage -> stage.kind().compareTo(added.kind()) <= 0)
                    .count();
            stages.add(place, added);
        });
    }

    @Override
    public void revise(int place, PlannedStage revised) {
        change(stages -> stages.set(place, revised));
    }

    @Override
    public void move(int from, int to) {
        change(stages -> stages.add(to, stages.remove(from)));
    }

    @Override
    public void remove(int place) {
        change(stages -> stages.remove(place));
    }
}
