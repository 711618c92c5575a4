package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jobwright.domain.insights.guides.content.GuideText;
import org.jobwright.web.shell.forms.FormPart;

/** The skills of someone in the role, and what proves them. */
class GuideSkillsPart extends FormPart {

    private final TextArea technical;
    private final TextArea soft;
    private final TextArea certifications;
    private final TextArea education;

    GuideSkillsPart(String path, GuideFields fields, Command changed) {
        super("skills", fields, changed);
        technical = area(path + "technicalSkills", "technical-skills", 4);
        soft = area(path + "softSkills", "soft-skills", 4);
        certifications = area(path + "certifications", "certifications", 3);
        education = area(path + "education", "education-text", 2);
        add(technical, soft, certifications, education);
    }

    void show(GuideText text) {
        technical.setValue(joined(text.technicalSkills()));
        soft.setValue(joined(text.softSkills()));
        certifications.setValue(joined(text.certifications()));
        education.setValue(text.education());
    }

    List<String> technical() {
        return lines(technical);
    }

    List<String> soft() {
        return lines(soft);
    }

    List<String> certifications() {
        return lines(certifications);
    }

    String education() {
        return education.getValue();
    }
}
