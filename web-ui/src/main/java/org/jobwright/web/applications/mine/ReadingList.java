package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jobwright.services.applications.Reading;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** Who at the employer opened what, and when. */
class ReadingList extends UnorderedList {

    ReadingList(List<Reading> readings, Texts texts, Formats formats) {
        addClassName("jw-readings");
        readings.forEach(reading -> add(line(reading, texts, formats)));
    }

    private static String what(Reading reading, Texts texts) {
        if (reading.exported()) {
            return texts.get("applications.one.read.list", reading.reader());
        }
        return reading.file() == null
                ? texts.get("applications.one.read", reading.reader())
                : texts.get("applications.one.read.file", reading.reader(), reading.file());
    }

    private static ListItem line(Reading reading, Texts texts, Formats formats) {
        ListItem item = new ListItem(what(reading, texts));
        item.getElement().setAttribute("dir", "auto");
        String first = formats.dateTime(reading.firstAt());
        String last = formats.dateTime(reading.lastAt());
        Paragraph when = new Paragraph(
                first.equals(last)
                        ? texts.get("applications.one.read.once", first)
                        : texts.get("applications.one.read.again", first, last));
        when.addClassName("jw-note");
        item.add(when);
        return item;
    }
}
