package org.jobwright.web.applications.stages;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.pipeline.PipelineStageId;
import org.jobwright.domain.applications.pipeline.PipelineTemplateId;
import org.jobwright.domain.applications.pipeline.PlannedStage;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.stages.ApplyPipelineTemplate;
import org.jobwright.services.applications.stages.ChangePipelineTemplate;
import org.jobwright.services.applications.stages.EditableStages;
import org.jobwright.services.applications.stages.PipelineQueries;
import org.jobwright.services.applications.stages.PipelineService;
import org.jobwright.services.applications.stages.PipelineTemplateService;
import org.jobwright.services.applications.stages.PipelineTemplateSummary;
import org.jobwright.services.interviews.StageInterviewQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The templates of stages of an organization. A change is for postings that use the template from now on. */
@Route(value = "organization/:slug/stages", layout = WorkspaceLayout.class)
@PermitAll
public class PipelineTemplatesView extends WorkspaceView implements BeforeEnterObserver, TemplatePanel.Owner {

    private final PipelineQueries queries;
    private final PipelineService pipelines;
    private final PipelineTemplateService templates;
    private final OrganizationQueries organizations;
    private final StageInterviewQueries interviews;
    private final Clock clock;

    private final Div panels = new Div();
    private MyOrganization organization;
    private PipelineTemplateId edited;
    private TemplatePanel open;

    @Inject
    public PipelineTemplatesView(
            PipelineQueries queries,
            PipelineService pipelines,
            PipelineTemplateService templates,
            OrganizationQueries organizations,
            StageInterviewQueries interviews,
            Clock clock) {
        this.queries = queries;
        this.pipelines = pipelines;
        this.templates = templates;
        this.organizations = organizations;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElseThrow();
        organization = organizations.mine(slug);
        Nav crumbs = new Nav(new Anchor("/app/organization/" + slug, organization.displayName()));
        crumbs.addClassName("jw-crumbs");
        crumbs.getElement().setAttribute("aria-label", text("applications.pipeline.crumbs"));
        panels.addClassName("jw-templates");
        removeAll();
        add(
                crumbs,
                heading(text("applications.stages.templates")),
                sub(text("applications.stages.templates.sub")),
                panels);
        show();
    }

    private void show() {
        PipelineLabels words = words();
        StageInterviewQueries.Choices choices = interviews.ofTemplates(organization.id());
        List<PipelineTemplateSummary> all = queries.templates(organization.id());
        panels.removeAll();
        open = null;
        for (PipelineTemplateSummary template : all) {
            boolean isOpen = template.id().equals(edited);
            TemplatePanel panel = new TemplatePanel(template, isOpen, words, choices, this);
            panels.add(panel);
            open = isOpen ? panel : open;
        }
        if (all.isEmpty()) {
            Paragraph empty = new Paragraph(text("applications.stages.templates.none"));
            empty.addClassName("jw-note");
            panels.add(empty);
        }
    }

    /** While one is edited only that one changes, so that the focus stays in its fields. */
    private void refresh() {
        if (open == null) {
            show();
            return;
        }
        queries.templates(organization.id()).stream()
                .filter(template -> template.id().equals(edited))
                .findFirst()
                .ifPresentOrElse(open::show, this::show);
    }

    private PipelineLabels words() {
        return new PipelineLabels(texts, formats, clock.instant(), false);
    }

    private void run(SerializableRunnable command, String said, Toast.Undo undo) {
        try {
            command.run();
        } catch (RuleViolation refused) {
            Toast.show(new StageSentences(words()).of(refused));
            refresh();
            return;
        }
        refresh();
        if (undo == null) {
            Toast.show(said);
        } else {
            Toast.showWithUndo(said, undo);
        }
    }

    @Override
    public void change(PipelineTemplateSummary template, String name, List<PlannedStage> stages) {
        run(
                () -> templates.change(new ChangePipelineTemplate(template.id(), template.seenVersion(), name, stages)),
                text("applications.stages.said.template-changed", name),
                () -> takeBack(template));
    }

    private void takeBack(PipelineTemplateSummary before) {
        queries.templates(organization.id()).stream()
                .filter(now -> now.id().equals(before.id()))
                .findFirst()
                .ifPresent(now -> run(
                        () -> templates.change(new ChangePipelineTemplate(
                                now.id(), now.seenVersion(), before.name(), before.stages())),
                        text("applications.stages.undone"),
                        null));
    }

    @Override
    public void useForNewPostings(PipelineTemplateSummary template, boolean use) {
        open = null;
        run(
                () -> templates.useForNewPostings(template.id(), use),
                text(use ? "applications.stages.said.default" : "applications.stages.said.no-default", template.name()),
                null);
    }

    @Override
    public void apply(PipelineTemplateSummary template) {
        new ApplyToPostingsDialog(
                        template, queries.openPostings(organization.id()), words(), chosen -> apply(template, chosen))
                .open();
    }

    /** Each posting by itself: one that refuses does not stop the others. */
    private void apply(PipelineTemplateSummary template, Map<EditableStages, Map<PipelineStageId, Integer>> chosen) {
        List<String> refusals = new ArrayList<>();
        chosen.forEach((posting, targets) -> {
            try {
                pipelines.apply(new ApplyPipelineTemplate(
                        posting.posting(), posting.seenVersion(), template.id(), template.seenVersion(), targets));
            } catch (RuleViolation refused) {
                refusals.add(posting.title() + ": " + new StageSentences(words()).of(refused));
            }
        });
        show();
        String done = text("applications.stages.said.applied-to", chosen.size() - refusals.size(), chosen.size());
        Toast.show(refusals.isEmpty() ? done : done + " " + String.join(" ", refusals));
    }

    @Override
    public void remove(PipelineTemplateSummary template) {
        open = null;
        new ConfirmAction(
                        text("applications.stages.template.remove-question", template.name()),
                        text("applications.stages.template.remove-consequence"),
                        text("applications.stages.template.remove"),
                        () -> run(
                                () -> templates.remove(template.id()),
                                text("applications.stages.said.removed", template.name()),
                                null))
                .open();
    }

    @Override
    public void edit(PipelineTemplateSummary template, boolean open) {
        edited = open ? template.id() : null;
        show();
    }
}
