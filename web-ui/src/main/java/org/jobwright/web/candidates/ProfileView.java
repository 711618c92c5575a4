package org.jobwright.web.candidates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.services.candidates.ProfileQueries;
import org.jobwright.services.candidates.ProfileService;
import org.jobwright.services.candidates.SaveResume;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** What a person keeps for all applications: the resume, the CV as a file, and both as files to take along. */
@Route(value = "profile", layout = WorkspaceLayout.class)
@PermitAll
public class ProfileView extends WorkspaceView {

    private static final long serialVersionUID = 1L;

    private final ProfileQueries queries;
    private final ProfileService profiles;
    private final Paragraph state = sub("");
    private final H2 cvTitle = new H2(text("candidates.profile.cv"));
    private final CvPanel cv;
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
        add(
                heading(text("candidates.profile.title")),
                state,
                panel(cvTitle, "candidates.profile.cv.how", cv),
                panel(new H2(text("candidates.profile.resume")), "candidates.profile.resume.how", resume()),
                panel(new H2(text("candidates.profile.files")), "candidates.profile.files.how", files()));
    }

    /** All but the form. */
    private void show(ProfileDetails profile) {
        state.setText(
                profile.changedAt() == null
                        ? text("candidates.profile.sub-new")
                        : text("candidates.profile.sub", formats.dateTime(profile.changedAt())));
        cv.show(profile.document());
    }

    private Component resume() {
        ResumeForm form = new ResumeForm(seen.resume());
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
            profiles.importResume(json);
            changed();
        });
    }

    /** What is typed and not saved yet stays; that the resume was saved elsewhere since is told on saving. */
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
