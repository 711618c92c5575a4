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

    @Inject
    public ProfileView(ProfileQueries queries, ProfileService profiles) {
        this.queries = queries;
        this.profiles = profiles;
        show();
    }

    private void show() {
        removeAll();
        ProfileDetails profile = queries.mine();
        String state = profile.changedAt() == null
                ? text("candidates.profile.sub-new")
                : text("candidates.profile.sub", formats.dateTime(profile.changedAt()));
        add(
                heading(text("candidates.profile.title")),
                sub(state),
                panel("candidates.profile.cv", new CvPanel(profile.document(), profiles, this::changed)),
                panel("candidates.profile.resume", resume(profile)),
                panel("candidates.profile.files", files()));
    }

    private Component resume(ProfileDetails profile) {
        ResumeForm form = new ResumeForm(profile.resume());
        Button save = new Button(text("shared.save"), click -> {
            if (form.check()) {
                profiles.saveResume(new SaveResume(form.resume(), profile.version()));
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

    private void changed() {
        show();
        Toast.show(text("candidates.profile.saved"));
    }

    private Section panel(String title, Component content) {
        Section panel = new Section(new H2(text(title)), new Paragraph(text(title + ".how")), content);
        panel.addClassNames("jw-panel", "jw-settings");
        return panel;
    }
}
