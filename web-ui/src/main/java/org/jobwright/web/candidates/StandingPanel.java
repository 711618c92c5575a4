package org.jobwright.web.candidates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.services.candidates.ProfileDetails;
import org.jobwright.web.shared.ResumeLines;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** How complete a profile is, what employers would miss, and how they see it. */
class StandingPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();

    StandingPanel() {
        addClassNames("jw-panel", "jw-stack");
    }

    void show(ProfileDetails profile) {
        removeAll();
        Map<String, Boolean> parts = parts(profile);
        List<String> missing = parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(part -> texts.get(part.getKey()))
                .toList();
        add(new H2(texts.get("candidates.standing.title")));
        add(new Paragraph(
                missing.isEmpty()
                        ? texts.get("candidates.standing.complete")
                        : texts.get(
                                "candidates.standing.missing",
                                parts.size() - missing.size(),
                                parts.size(),
                                String.join(", ", missing))));
        add(new Button(texts.get("candidates.standing.preview"), click -> preview(profile)));
    }

    private static Map<String, Boolean> parts(ProfileDetails profile) {
        Resume resume = profile.resume();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("candidates.form.name", resume.basics().name() != null);
        parts.put("candidates.form.phone", resume.basics().phone() != null);
        parts.put(
                "candidates.form.city",
                resume.basics().location() != null && resume.basics().location().city() != null);
        parts.put("shared.resume.headline", resume.basics().label() != null);
        parts.put("candidates.profile.cv", profile.document() != null);
        parts.put("shared.resume.work", !resume.work().isEmpty());
        parts.put("shared.resume.education", !resume.education().isEmpty());
        parts.put("shared.resume.skills", !resume.skills().isEmpty());
        return parts;
    }

    /** The saved profile, as an application would include it. */
    private void preview(ProfileDetails profile) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(texts.get("candidates.standing.preview.title"));
        dialog.setWidth("40rem");
        DescriptionList list = new DescriptionList();
        list.addClassName("jw-sent");
        ResumeLines.of(profile.resume().forEmployer(), texts)
                .forEach((heading, lines) -> pair(list, heading, String.join("\n", lines)));
        if (profile.document() != null) {
            pair(list, texts.get("candidates.profile.cv"), profile.document().fileName());
        }
        dialog.add(new Paragraph(texts.get("candidates.standing.preview.how")), list);
        Button close = new Button(texts.get("candidates.standing.preview.close"), click -> dialog.close());
        close.setAutofocus(true);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static void pair(DescriptionList list, String term, String text) {
        Div pair = new Div(new DescriptionList.Term(term), new DescriptionList.Description(text));
        list.getElement().appendChild(pair.getElement());
    }
}
