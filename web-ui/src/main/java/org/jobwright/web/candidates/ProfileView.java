package org.jobwright.web.candidates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.candidates.ResumeChanges;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.forms.Unsaved;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What a person keeps for all applications: the resume, the CV file, and both as downloads. */
@Route(value = "profile", layout = WorkspaceLayout.class)
@PermitAll
public class ProfileView extends WorkspaceView implements BeforeLeaveObserver {

    private final ProfileQueries queries;
    private final ProfileService profiles;
    private final Paragraph state = sub("");
    private final H2 cvTitle = new H2(text("candidates.profile.cv"));
    private final CvPanel cv;
    private final StandingPanel standing = new StandingPanel();
    private ResumeEditor form;
    private ProfileDetails seen;

    @Inject
    public ProfileView(ProfileQueries queries, ProfileService profiles) {
        this.queries = queries;
        this.profiles = profiles;
        cv = new CvPanel(profiles, this::cvChanged);
        show();
    }

    private void show() {
        removeAll();
        seen = queries.mine();
        show(seen);
        Div aside = new Div(
                standing,
                panel(cvTitle, "candidates.profile.cv.how", cv),
                panel(new H2(text("candidates.profile.files")), "candidates.profile.files.how", files()),
                panel(
                        new H2(text("candidates.profile.visibility")),
                        "candidates.profile.visibility.how",
                        new Anchor("/app/profile/visibility", text("candidates.profile.visibility.open"))),
                panel(
                        new H2(text("candidates.profile.kept-by")),
                        "candidates.profile.kept-by.how",
                        new Anchor("/app/profile/kept-by", text("candidates.profile.kept-by.open"))));
        aside.addClassName("jw-stack");
        Div columns = new Div(
                panel(new H2(text("candidates.profile.resume")), "candidates.profile.resume.how", resume()), aside);
        columns.addClassName("jw-cols");
        add(heading(text("candidates.profile.title"), fillFromCv()), state, columns);
    }

    /** The first thing to do in an empty profile. */
    private Anchor fillFromCv() {
        Anchor fill = new Anchor("/app/profile/from-cv", text("candidates.profile.from-cv"));
        fill.addClassName("jw-button");
        if (seen.resume().isWithoutHistory()) {
            fill.addClassName("jw-button--primary");
        }
        return fill;
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isChanged()) {
            Unsaved.ask(event);
        }
    }

    /** Everything except the form. */
    private void show(ProfileDetails profile) {
        state.setText(
                profile.changedAt() == null
                        ? text("candidates.profile.sub-new")
                        : text("candidates.profile.sub", formats.dateTime(profile.changedAt())));
        cv.show(profile.document());
        standing.show(profile);
    }

    private Component resume() {
        form = new ResumeEditor(seen.resume());
        Unsaved.warnBeforeClosing(form);
        Button save = new Button(text("shared.save"), click -> {
            if (form.check()) {
                profiles.saveResume(new SaveResume(form.resume(), seen.version()));
                changed();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(save);
        return form;
    }

    private Component files() {
        return new ResumeFilePanel(json -> {
            Resume read = Resume.fromJson(json);
            new ImportDialog(ResumeChanges.between(seen.resume(), read), () -> take(read)).open();
        });
    }

    /** Replaces the resume with that of a file, and offers to restore the previous one. */
    private void take(Resume read) {
        Resume former = seen.resume();
        profiles.saveResume(new SaveResume(read, seen.version()));
        show();
        Long version = seen.version();
        Toast.showWithUndo(text("candidates.import.done"), () -> {
            profiles.saveResume(new SaveResume(former, version));
            changed();
        });
    }

    /** Unsaved changes stay; a conflict with another save is reported on saving. */
    private void cvChanged() {
        ProfileDetails now = queries.mine();
        if (now.resume().equals(seen.resume())) {
            seen = now;
        }
        show(now);
        Focus.moveTo(cvTitle);
        Toast.show(text("candidates.profile.saved"));
    }

    private void changed() {
        show();
        Toast.show(text("candidates.profile.saved"));
    }

    private Section panel(H2 title, String how, Component content) {
        Section panel = new Section(title, new Paragraph(text(how)), content);
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }
}
