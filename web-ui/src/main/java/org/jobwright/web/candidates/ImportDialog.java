package org.jobwright.web.candidates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.candidates.ResumeChanges;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Previews what an import would add and remove. */
class ImportDialog extends Dialog {

    ImportDialog(ResumeChanges changes, Command take) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("candidates.import.title"));
        setWidth("36rem");
        Button keep = new Button(texts.get("candidates.import.keep"), click -> close());
        keep.setAutofocus(true);
        getFooter().add(keep);
        if (changes.sections().isEmpty()) {
            add(new Paragraph(texts.get("candidates.import.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        changes.sections()
                .forEach(section -> list.add(new ListItem(texts.of(section.part()) + ": " + counts(section, texts))));
        add(new Paragraph(texts.get("candidates.import.how")), list);
        Button replace = new Button(texts.get("candidates.import.do"), click -> {
            close();
            take.execute();
        });
        replace.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(replace);
    }

    /** Zero counts are left out. */
    private static String counts(ResumeChanges.Section section, Texts texts) {
        return Stream.of(
                        Map.entry("candidates.import.added", section.added()),
                        Map.entry("candidates.import.removed", section.removed()),
                        Map.entry("candidates.import.kept", section.kept()))
                .filter(count -> count.getValue() > 0)
                .map(count -> texts.get(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }
}
