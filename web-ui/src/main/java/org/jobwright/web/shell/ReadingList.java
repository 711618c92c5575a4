package org.jobwright.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.services.applications.Reading;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Who at an employer saw what, as what, and when. */
public class ReadingList extends UnorderedList {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();

    public ReadingList() {
        addClassName("jw-readings");
    }

    /**
     * Adds a line.
     *
     * @param organization where the reader worked
     * @param beside what else belongs to it, such as a link to the application
     */
    public void add(Reading reading, String organization, Component... beside) {
        ListItem item = new ListItem(what(reading));
        item.getElement().setAttribute("dir", "auto");
        String when = formats.dateTime(reading.at());
        Paragraph note = new Paragraph(
                reading.role() == null
                        ? texts.get("shared.read.when", organization, when)
                        : texts.get("shared.read.as", texts.of(reading.role()), organization, when));
        note.addClassName("jw-note");
        item.add(note);
        item.add(beside);
        add(item);
    }

    private String what(Reading reading) {
        return reading.part() == AccessPart.UNMASKED && reading.file() == null && !reading.program()
                ? texts.get("shared.read.UNMASKED.moved", reading.reader())
                : texts.get(
                        (reading.program() ? "shared.read.program." : "shared.read.") + reading.part(),
                        reading.reader(),
                        reading.file() == null ? "" : reading.file());
    }
}
