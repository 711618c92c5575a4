package org.jobwright.web.shell.interviews;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.jobwright.domain.interviews.Appointment;
import org.jobwright.domain.interviews.InterviewTime;
import org.jobwright.domain.interviews.WishedWindow;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Interviews in the reader's words, with the hour where it takes place and the hour where the reader is. */
record InterviewWords(Texts texts, Formats formats) implements Serializable {

    static InterviewWords ofReader() {
        return new InterviewWords(WorkspaceUser.texts(), WorkspaceUser.formats());
    }

    String text(String key, Object... arguments) {
        return texts.get("shared.interviews." + key, arguments);
    }

    /** The agreed hour, and how long. */
    String agreed(InterviewTime time) {
        return text("when", Formats.of(texts.language(), time.zoneId()).agreed(time.startsAt()), time.minutes());
    }

    /** The hour where the reader is, if that is another one; else empty. */
    String forReader(InterviewTime time) {
        Instant start = time.startsAt();
        return formats.zone().getRules().getOffset(start).equals(time.offset())
                ? ""
                : text("for-you", formats.agreed(start));
    }

    /**
     * Time, place, link and words, as both sides know them.
     *
     * @param agreed there is a time; else it is to be chosen
     */
    void describe(DescriptionList facts, Appointment appointment, boolean agreed) {
        if (agreed) {
            fact(facts, "fact.when", agreed(appointment.time()));
            String here = forReader(appointment.time());
            if (!here.isEmpty()) {
                facts.add(new DescriptionList.Description(here));
            }
        }
        if (!appointment.place().isEmpty()) {
            fact(facts, "fact.place", appointment.place());
        }
        if (!appointment.link().isEmpty()) {
            Anchor join = new Anchor(appointment.link(), appointment.link());
            join.setTarget("_blank");
            join.getElement().setAttribute("rel", "noopener noreferrer");
            facts.add(new DescriptionList.Term(text("fact.link")), new DescriptionList.Description(join));
        }
    }

    /** Tue 8 December 2026, 14:00 to 16:00 (London). */
    String window(WishedWindow window) {
        return text(
                "times.window",
                formats.date(window.day()),
                window.from(),
                window.until(),
                Formats.city(ZoneId.of(window.zone())));
    }

    void fact(DescriptionList facts, String key, String value) {
        Span words = new Span(value);
        words.addClassName("jw-lines-kept");
        words.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(text(key)), new DescriptionList.Description(words));
    }
}
