package org.jobwright.web.applications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.ApplicationReviewService;
import org.jobwright.services.applications.Neighbours;
import org.jobwright.services.applications.ReviewDetails;
import org.jobwright.services.organizations.OrganizationPage;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** One application as the employer reads it. Opening it the first time tells the candidate that it was read. */
@Route(value = "pipeline/:reference/:application", layout = WorkspaceLayout.class)
@PermitAll
public class ApplicantView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApplicationReviewQueries applications;

    @Inject
    private ApplicationReviewService review;

    @Inject
    private OrganizationQueries organizations;

    @Inject
    private ApplicantActions actions;

    @Inject
    private Clock clock;

    private final Span announcement = new Span();
    private ApplicationReference reference;
    private String posting;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        posting = parameters.get("reference").orElseThrow();
        reference = ApplicationReference.read(parameters.get("application").orElse(""))
                .orElseThrow(NotFound::new);
        ReviewDetails details = applications.details(reference);
        if (!details.postingReference().equals(posting)) {
            throw new NotFound();
        }
        review.open(details.applicant().id());
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
        show();
    }

    private void show() {
        ReviewDetails details = applications.details(reference);
        OrganizationPage organization = organizations.get(details.organization());
        PipelineWords words = new PipelineWords(texts, formats, clock.instant());
        ApplicantDesk desk = new ApplicantDesk(
                words,
                actions,
                applications,
                organization,
                details.stages(),
                mayDecide(details),
                (said, people) -> afterwards(said));
        ApplicantCard person = details.applicant();
        removeAll();
        add(announcement, ways(details));
        add(heading(person.name(), new ToldBadge(person.told(), texts)));
        add(sub(text(
                "pipeline.person.standing",
                stage(details, words),
                words.due(person).sentence())));
        if (details.decision() != null) {
            add(pending(details, desk));
        }
        if (desk.mayDecide() && person.told().isActive()) {
            add(decisions(person, desk));
        }
        Div main = new Div();
        main.addClassName("jw-stack");
        SentPanels.of(details, words).forEach(main::add);
        Aside aside = new Aside(
                new NotesPanel(details, words, note -> {
                    review.addNote(person.id(), note);
                    afterwards(text("pipeline.notes.added"));
                }),
                HistoryPanel.told(details, words),
                HistoryPanel.moves(details, words));
        aside.addClassName("jw-stack");
        aside.getElement().setAttribute("aria-label", text("pipeline.person.aside"));
        Div columns = new Div(main, aside);
        columns.addClassName("jw-cols");
        add(columns);
    }

    private boolean mayDecide(ReviewDetails details) {
        return organizations.mine().stream()
                .anyMatch(mine ->
                        mine.id().equals(details.organization()) && mine.role().mayRecruit());
    }

    private String stage(ReviewDetails details, PipelineWords words) {
        return details.stages().stream()
                .filter(option -> option.id().equals(details.applicant().stage()))
                .findFirst()
                .map(words::stage)
                .orElseThrow();
    }

    /** Back to everybody, and on to the next. */
    private Nav ways(ReviewDetails details) {
        Neighbours neighbours = applications.neighbours(reference);
        RouterLink all = new RouterLink(
                text("pipeline.person.all", details.postingTitle()),
                PipelineView.class,
                new RouteParameters("reference", posting));
        Nav nav = new Nav(all);
        nav.addClassNames("jw-actions", "jw-apart", "jw-ways");
        nav.getElement().setAttribute("aria-label", text("pipeline.person.ways"));
        Div others = new Div();
        others.addClassName("jw-actions");
        if (neighbours.previous() != null) {
            others.add(to("pipeline.person.previous", neighbours.previous()));
        }
        if (neighbours.next() != null) {
            others.add(to("pipeline.person.next", neighbours.next()));
        }
        nav.add(others);
        return nav;
    }

    private RouterLink to(String key, Neighbours.Neighbour neighbour) {
        return new RouterLink(
                text(key, neighbour.name()),
                ApplicantView.class,
                new RouteParameters(Map.of(
                        "reference",
                        posting,
                        "application",
                        neighbour.reference().value())));
    }

    /** What is decided and not told: the candidate notices nothing until then. */
    private Div pending(ReviewDetails details, ApplicantDesk desk) {
        ReviewDetails.PendingDecision decision = details.decision();
        String reason =
                decision.reason() == null ? "" : " " + text("pipeline.pending.reason", texts.of(decision.reason()));
        Div sentence = new Div(new Paragraph(text(
                        "pipeline.pending",
                        texts.of(decision.outcome()),
                        formats.dateTime(decision.tellAt()),
                        decision.by())
                + reason));
        Div notice = new Div(sentence);
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        if (desk.mayDecide()) {
            Button undo = new Button(text("shared.undo"), click -> {
                change(() -> actions.undoDecision(details.applicant()), text("pipeline.said.undone"));
            });
            Button tell = new Button(text("pipeline.pending.tell-now"), click -> {
                change(
                        () -> actions.tellNow(details.applicant()),
                        text("pipeline.said.told", details.applicant().name()));
            });
            Div buttons = new Div(undo, tell);
            buttons.addClassName("jw-actions");
            notice.add(buttons);
        }
        return notice;
    }

    private Div decisions(ApplicantCard person, ApplicantDesk desk) {
        List<ApplicantCard> alone = List.of(person);
        Div row = new Div();
        row.addClassNames("jw-actions", "jw-decisions");
        Optional<ToldStatus> step = desk.nextStep(alone);
        step.ifPresent(next -> {
            Button advance = new Button(desk.verb(next), click -> desk.askAdvance(alone, next));
            advance.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(advance);
        });
        row.add(roomy(new Button(text("pipeline.move.bulk"), click -> desk.askMove(alone))));
        if (!person.isDecisionPending()) {
            row.add(roomy(new Button(text("pipeline.decline"), click -> desk.askDecline(alone))));
        }
        return row;
    }

    private static Component roomy(Button button) {
        button.addClassName("jw-roomy");
        return button;
    }

    /** A refusal means that somebody else was faster: it is said, and the page shows how things are now. */
    private void change(SerializableRunnable action, String said) {
        try {
            action.run();
            afterwards(said);
        } catch (RuleViolation refused) {
            show();
            throw refused;
        }
    }

    private void afterwards(String said) {
        show();
        announcement.setText(said);
    }
}
