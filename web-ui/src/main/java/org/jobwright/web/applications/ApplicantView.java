package org.jobwright.web.applications;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.ToldStatus;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.domain.shared.RuleViolation;
import org.jobwright.services.applications.ApplicantCard;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.applications.ApplicationReviewService;
import org.jobwright.services.applications.ReviewDetails;
import org.jobwright.services.applications.SeenDecision;
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
    private NotesPanel notes;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        reference = ApplicationReference.read(parameters.get("application").orElse(""))
                .orElseThrow(NotFound::new);
        ReviewDetails details = applications.details(reference);
        if (!details.postingReference().equals(parameters.get("reference").orElseThrow())) {
            throw new NotFound();
        }
        notes = null;
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
        add(announcement, new ApplicantWays(details, applications.neighbours(reference), words));
        add(heading(words.name(person), new ToldBadge(person.told(), texts)));
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
        Aside aside = new Aside();
        if (!details.isWithdrawn()) {
            aside.add(notes(details, words));
        }
        aside.add(HistoryPanel.told(details, words), HistoryPanel.moves(details, words));
        aside.addClassName("jw-stack");
        aside.getElement().setAttribute("aria-label", text("pipeline.person.aside"));
        Div columns = new Div(main, aside);
        columns.addClassName("jw-cols");
        add(columns);
    }

    /** What was typed and not added yet outlives whatever else happens on the page. */
    private NotesPanel notes(ReviewDetails details, PipelineWords words) {
        String typed = notes == null ? "" : notes.typed();
        notes = new NotesPanel(details, words, typed, note -> {
            review.addNote(details.applicant().id(), note);
            notes = null;
            afterwards(text("pipeline.notes.added"));
        });
        return notes;
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

    private PendingNotice pending(ReviewDetails details, ApplicantDesk desk) {
        ApplicantCard person = details.applicant();
        PendingNotice notice = new PendingNotice(details.decision(), desk.words());
        SeenDecision seen = new SeenDecision(person.id(), details.decision().at());
        if (desk.mayDecide()) {
            notice.offer(
                    desk.words(),
                    () -> change(() -> actions.undoDecision(seen), text("pipeline.said.undone")),
                    () -> change(() -> actions.tellNow(seen), text("pipeline.said.told", person.name())));
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
            focusHeading();
            throw refused;
        }
    }

    private void afterwards(String said) {
        show();
        focusHeading();
        announcement.setText(said);
    }
}
