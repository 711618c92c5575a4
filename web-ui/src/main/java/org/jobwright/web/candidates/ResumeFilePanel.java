package org.jobwright.web.candidates;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** Export and import of the resume as a JSON Resume file. */
class ResumeFilePanel extends Div {

    private static final int MAX_BYTES_PER_CHAR = 4;

    ResumeFilePanel(SerializableConsumer<String> take) {
        Texts texts = WorkspaceUser.texts();
        addClassName("jw-actions");
        Anchor export = new Anchor("/profile/resume.json", texts.get("candidates.profile.files.export"));
        export.addClassName("jw-button");
        export.setRouterIgnore(true);
        add(
                export,
                new FileUpload(
                        texts.get("candidates.profile.files.import"),
                        ".json",
                        Resume.MAX_JSON * MAX_BYTES_PER_CHAR,
                        (name, content) -> take.accept(new String(content, StandardCharsets.UTF_8))));
    }
}
