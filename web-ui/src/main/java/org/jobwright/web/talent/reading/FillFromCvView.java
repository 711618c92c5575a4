package org.jobwright.web.talent.reading;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.talent.reading.ProposedChange;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.services.talent.reading.CvProposals;
import org.jobwright.services.talent.reading.CvProposals.Outcome;
import org.jobwright.services.talent.reading.CvReadingService;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Fills the profile from a CV: choose a file, look at what was found in it, take over what is right. */
@Route(value = "profile/from-cv", layout = WorkspaceLayout.class)
@PermitAll
@StyleSheet("context://assets/forms.css")
public class FillFromCvView extends WorkspaceView implements HasUrlParameter<String> {

    private final CvReadingService reading;
    private final ProfileQueries profiles;
    private final ProfileService service;
    private DocumentId chosen;

    @Inject
    public FillFromCvView(CvReadingService reading, ProfileQueries profiles, ProfileService service) {
        this.reading = reading;
        this.profiles = profiles;
        this.service = service;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String id) {
        chosen = id == null ? null : Identifiers.read(id, DocumentId::new).orElseThrow(NotFound::new);
        show();
    }

    private void show() {
        if (chosen == null) {
            begin();
            choose();
            return;
        }
        try {
            show(reading.read(chosen));
        } catch (RuleViolation refused) {
            show(refused);
        }
    }

    private void begin() {
        removeAll();
        Anchor back = new Anchor("/app/profile", text("shared.nav.profile"));
        back.addClassName("jw-back");
        add(back);
    }

    /** Not scanned yet, infected, or too many in an hour. */
    private void show(RuleViolation refused) {
        begin();
        add(heading(text("talent.cv.title")), notice(texts.of(refused)), again());
    }

    private void choose() {
        add(
                heading(text("talent.cv.title")),
                sub(text("talent.cv.how")),
                new CvChoice(reading.files(), service, this::openKept));
    }

    private void show(CvProposals found) {
        begin();
        if (found.outcome() == Outcome.FOUND) {
            add(
                    heading(text("talent.cv.found")),
                    sub(text("talent.cv.found-in", found.document().fileName())));
            add(new ChangeList(found.changes(), taken -> take(found, taken)));
            return;
        }
        Div notice = notice(text("talent.cv.outcome." + found.outcome()));
        add(heading(text("talent.cv.title")), sub(found.document().fileName()), notice);
        if (found.outcome() == Outcome.WAITING) {
            notice.add(new Waiting(this::askAgain));
            add(again());
        } else {
            add(other());
        }
    }

    /** Redrawn only when there is news, so that a screen reader is not told the same every two seconds. */
    private void askAgain() {
        try {
            CvProposals found = reading.read(chosen);
            if (found.outcome() != Outcome.WAITING) {
                show(found);
                focusHeading();
            }
        } catch (RuleViolation refused) {
            show(refused);
        }
    }

    private Div notice(String text) {
        Div notice = new Div(new Paragraph(text));
        notice.addClassName("jw-panel");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    private Component other() {
        Anchor other = new Anchor("/app/profile/from-cv", text("talent.cv.other"));
        other.addClassNames("jw-button", "jw-button--primary");
        Div actions = new Div(other);
        actions.addClassName("jw-actions");
        return actions;
    }

    private Component again() {
        Div actions = new Div(new Button(text("talent.cv.again"), click -> {
            show();
            focusHeading();
        }));
        actions.addClassName("jw-actions");
        return actions;
    }

    /** What was uploaded is the CV of the profile. A full load: navigating out of an upload ends at the first page. */
    private void openKept() {
        String file = profiles.mine().document().id().toString();
        UI.getCurrent().getPage().setLocation("/app/profile/from-cv/" + file);
    }

    private void take(CvProposals found, List<ProposedChange> taken) {
        Resume former = found.today();
        service.saveResume(found.take(taken));
        Long version = profiles.mine().version();
        UI window = UI.getCurrent();
        window.navigate("profile");
        Toast.showWithUndo(text("talent.cv.taken", taken.size()), () -> {
            service.saveResume(new SaveResume(former, version));
            window.refreshCurrentRoute(false);
        });
    }
}
