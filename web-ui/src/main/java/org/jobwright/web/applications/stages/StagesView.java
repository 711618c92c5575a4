package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.stages.AddStage;
import org.jobwright.services.applications.stages.ApplyPipelineTemplate;
import org.jobwright.services.applications.stages.ArchiveStage;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.EditableStages.EditableStage;
import org.jobwright.services.applications.stages.PipelineQueries;
import org.jobwright.services.applications.stages.PipelineService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.applications.stages.ReorderStages;
import org.jobwright.services.applications.stages.RestoreStage;
import org.jobwright.services.applications.stages.ReviseStage;
import org.jobwright.services.applications.stages.SavePipelineTemplate;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.NameDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The stages of one posting. Every change is saved at once, and can be undone. */
@Route(value = "pipeline/:reference/stages", layout = WorkspaceLayout.class)
@PermitAll
public class StagesView extends WorkspaceView implements BeforeEnterObserver, StageEditor.Owner {

    private final PipelineQueries queries;
    private final PipelineService pipelines;
    private final PipelineTemplateService templates;
    private final OrganizationPostingQueries postings;
    private final OrganizationQueries organizations;
    private final StageInterviewQueries interviews;
    private final Clock clock;

    private final Section archived = new Section();
    private StageEditor editor;
    private String reference;
    private EditableStages now;

    @Inject
    public StagesView(
            PipelineQueries queries,
            PipelineService pipelines,
            PipelineTemplateService templates,
            OrganizationPostingQueries postings,
            OrganizationQueries organizations,
            StageInterviewQueries interviews,
            Clock clock) {
        this.queries = queries;
        this.pipelines = pipelines;
        this.templates = templates;
        this.postings = postings;
        this.organizations = organizations;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow();
        PostingDetails posting = postings.details(reference);
        if (queries.stages(reference).isEmpty()) {
            pipelines.begin(posting.id());
        }
        UI.getCurrent().getPage().addJavaScript("context://assets/board.js");
        now = read();
        editor = new StageEditor(words(), interviews.ofPosting(now.posting()), this);
        archived.addClassName("jw-archived");
        removeAll();
        add(
                crumbs(),
                heading(text("applications.stages.title"), actions()),
                sub(text("applications.stages.sub", now.title())),
                editor,
                archived);
        show();
    }

    private Nav crumbs() {
        Nav crumbs = new Nav(
                new Anchor("/app/postings", text("applications.pipeline.crumbs.postings")),
                new Anchor("/app/pipeline/" + reference, now.title()));
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", text("applications.pipeline.crumbs"));
        return crumbs;
    }

    private Div actions() {
        List<PipelineTemplateSummary> known = queries.templates(now.organization());
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (!known.isEmpty()) {
            actions.add(new Button(
                    text("applications.stages.template.use"),
                    click -> new ApplyTemplateDialog(now, known, words(), this::apply).open()));
        }
        actions.add(new Button(text("applications.stages.template.save"), click -> new NameDialog(
                        text("applications.stages.template.save"),
                        text("applications.stages.name"),
                        now.title(),
                        PlannedStage.MAX_NAME,
                        this::saveTemplate,
                        () -> {})
                .open()));
        organizations.mine().stream()
                .filter(mine -> mine.id().equals(now.organization()))
                .map(MyOrganization::slug)
                .findFirst()
                .ifPresent(slug -> actions.add(
                        new Anchor("/app/organization/" + slug + "/stages", text("applications.stages.template.all"))));
        return actions;
    }

    private EditableStages read() {
        return queries.stages(reference).orElseThrow();
    }

    private PipelineLabels words() {
        return new PipelineLabels(texts, formats, clock.instant(), false);
    }

    private void show() {
        editor.show(now.stages().stream()
                .map(stage -> new StageLine(stage.plan(), stage.people()))
                .toList());
        archived.removeAll();
        archived.setVisible(!now.archived().isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        now.archived().forEach(stage -> {
            Span since = new Span(text("applications.stages.archived-on", formats.day(stage.at())));
            since.addClassName("jw-soft");
            String name = words().stage(stage.plan());
            Button restore = new Button(
                    text("applications.stages.restore"),
                    click -> restore(stage.id(), now.stages().size(), name));
            restore.setAriaLabel(text("applications.stages.restore-of", name));
            list.add(new ListItem(new Div(new Span(name), since), restore));
        });
        archived.add(new H2(text("applications.stages.archived")), list);
    }

    /** Makes a change, shows what is now, and says what was done; a refused one is shown as it is now. */
    private void change(SerializableRunnable command, String said, SerializableRunnable undo) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            Toast.show(new StageSentences(words()).of(refused));
            reload();
            return;
        }
        reload();
        if (undo == null) {
            Toast.show(said);
        } else {
            Toast.showWithUndo(said, () -> change(undo, text("applications.stages.undone"), null));
        }
    }

    private void reload() {
        now = read();
        show();
    }

    @Override
    public void add(PlannedStage stage) {
        change(
                () -> pipelines.add(new AddStage(now.posting(), now.seenVersion(), stage)),
                text("applications.stages.said.added", words().stage(stage)),
                () -> pipelines.archive(new ArchiveStage(now.posting(), now.seenVersion(), idOf(stage), null)));
    }

    private PipelineStageId idOf(PlannedStage plan) {
        return now.stages().stream()
                .filter(stage -> stage.plan().isSameAs(plan))
                .map(EditableStage::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void revise(int place, PlannedStage revised) {
        EditableStage stage = now.stages().get(place);
        change(
                () -> pipelines.revise(new ReviseStage(now.posting(), now.seenVersion(), stage.id(), revised)),
                text("applications.stages.said.revised", words().stage(revised)),
                () -> pipelines.revise(new ReviseStage(now.posting(), now.seenVersion(), stage.id(), stage.plan())));
    }

    @Override
    public void move(int from, int to) {
        List<PipelineStageId> before =
                now.stages().stream().map(EditableStage::id).toList();
        change(
                () -> pipelines.reorder(
                        new ReorderStages(now.posting(), now.seenVersion(), StageEditor.moved(before, from, to))),
                text(
                        "applications.stages.said.moved",
                        words().stage(now.stages().get(from).plan())),
                () -> pipelines.reorder(new ReorderStages(now.posting(), now.seenVersion(), before)));
    }

    @Override
    public void remove(int place) {
        EditableStage stage = now.stages().get(place);
        if (stage.people() > 0) {
            new ArchiveDialog(stage, now.stages(), words(), target -> archive(stage, place, target.id())).open();
        } else {
            archive(stage, place, null);
        }
    }

    private void archive(EditableStage stage, int place, PipelineStageId target) {
        change(
                () -> pipelines.archive(new ArchiveStage(now.posting(), now.seenVersion(), stage.id(), target)),
                text("applications.stages.said.archived", words().stage(stage.plan()), stage.people()),
                () -> pipelines.restore(new RestoreStage(now.posting(), now.seenVersion(), stage.id(), place)));
        focusHeading();
    }

    private void restore(PipelineStageId stage, int place, String name) {
        change(
                () -> pipelines.restore(new RestoreStage(now.posting(), now.seenVersion(), stage, place)),
                text("applications.stages.said.restored", name),
                null);
        Focus.moveTo(editor);
    }

    private void apply(PipelineTemplateSummary template, Map<PipelineStageId, Integer> targets) {
        change(
                () -> pipelines.apply(new ApplyPipelineTemplate(
                        now.posting(), now.seenVersion(), template.id(), template.seenVersion(), targets)),
                text("applications.stages.said.applied", template.name()),
                null);
        focusHeading();
    }

    private void saveTemplate(String name) {
        templates.save(new SavePipelineTemplate(now.posting(), name));
        Toast.show(text("applications.stages.said.template-saved", name));
    }
}
