package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** What the candidate was notified of, newest first, and above it the answer that is still expected. */
class CandidateTimeline extends OrderedList {

    CandidateTimeline(MyApplicationDetails details, Texts texts, Formats formats, Instant now) {
        addClassName("jw-timeline");
        MyApplication summary = details.summary();
        if (summary.isWaiting() && !summary.isHeld()) {
            add(expected(summary, texts, formats, now));
        }
        details.timeline().forEach(entry -> add(line(entry, summary.organizationName(), texts, formats)));
    }

    private static ListItem expected(MyApplication summary, Texts texts, Formats formats, Instant now) {
        ListItem item = new ListItem(new H3(texts.get(
                "applications.one.next", formats.promisedDay(summary.keptOpenUntil(), summary.answerDueAt()))));
        item.addClassName("is-next");
        Paragraph promise = new Paragraph(texts.get("applications.one.promised", summary.organizationName()));
        promise.addClassName("jw-note");
        item.add(promise);
        if (summary.isOverdue(now)) {
            Paragraph late =
                    new Paragraph(texts.get("applications.next.late", formats.daysAgo(summary.answerDueAt(), now)));
            late.addClassName("jw-late");
            item.add(late);
        }
        return item;
    }

    private static ListItem line(CandidateTimelineEntry entry, String employer, Texts texts, Formats formats) {
        ListItem item = new ListItem(new H3(texts.get(
                "applications.timeline." + entry.words(),
                entry.actor(),
                employer,
                entry.until() == null ? "" : formats.date(entry.until()))));
        Element time = new Element("time");
        time.setAttribute("datetime", Formats.iso(entry.at()));
        time.setText(formats.dateTime(entry.at()));
        item.getElement().appendChild(time);
        if (entry.reason() != null) {
            String reason = CandidateStatusLabels.reason(texts, entry.reason());
            item.add(new Paragraph(texts.get("applications.one.reason", reason)));
        }
        if (entry.message() != null) {
            item.add(new Paragraph(texts.get("applications.one.message", entry.actor())));
            Paragraph message = new Paragraph(entry.message());
            message.addClassName("jw-lines-kept");
            item.add(message);
        }
        return item;
    }
}
