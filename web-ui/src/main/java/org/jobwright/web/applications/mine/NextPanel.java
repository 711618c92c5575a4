package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.jobwright.domain.applications.content.Contact;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.services.applications.CandidateTimelineEntry;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.web.applications.words.CandidateStatusLabels;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The status of an application in a sentence, the employer's latest message, and what happens next. */
class NextPanel extends Section {

    NextPanel(MyApplicationDetails details, Texts texts, Formats formats, Instant now) {
        MyApplication summary = details.summary();
        String employer = summary.organizationName();
        addClassName("jw-panel");
        add(new H2(texts.get("applications.one.next-title")));
        CandidateTimelineEntry latest = details.timeline().getFirst();
        add(new Paragraph(texts.get(
                "applications.happens." + latest.words() + (isApart(summary, latest) ? ".apart" : ""),
                employer,
                formats.day(latest.at()),
                latest.until() == null ? "" : formats.date(latest.until()),
                summary.goesOn() == null ? "" : formats.day(summary.goesOnAppliedAt()))));
        if (summary.goesOn() != null) {
            add(new Paragraph(
                    new Anchor("/app/applications/" + summary.goesOn(), texts.get("applications.happens.goes-on"))));
        } else if (latest.reason() != null) {
            add(new Paragraph(CandidateStatusLabels.reason(texts, latest.reason())));
        }
        if (latest.message() != null) {
            add(new Paragraph(texts.get("applications.one.message", latest.actor())));
            Paragraph message = new Paragraph(latest.message());
            message.addClassNames("jw-lines-kept", "jw-quote");
            message.getElement().setAttribute("dir", "auto");
            add(message);
        }
        if (details.jobEndedAt() != null && summary.candidateStatus().isActive()) {
            add(new Paragraph(
                    texts.get("applications.happens.job-ended", formats.day(details.jobEndedAt()), employer)));
        }
        if (summary.isWaiting() && latest.until() == null) {
            add(new Paragraph(texts.get(
                    "applications.happens.due",
                    employer,
                    formats.promisedDay(summary.keptOpenUntil(), summary.answerDueAt()))));
        }
        if (summary.isOverdue(now)) {
            Paragraph late = new Paragraph(
                    texts.get("applications.happens.late", formats.daysAgo(summary.answerDueAt(), now), employer));
            late.addClassName("jw-late");
            add(late);
        }
        if (summary.candidateStatus().isAnswer() && summary.candidateStatus().isActive()) {
            add(new Paragraph(texts.get(
                    "applications.happens.reach", employer, reach(details.sent().contact()))));
        } else if (!summary.candidateStatus().isActive()) {
            add(find(details, texts));
        }
    }

    /** It ended for an application that turned out to be of somebody else. */
    private static boolean isApart(MyApplication summary, CandidateTimelineEntry latest) {
        return latest.reason() == RejectionReason.DUPLICATE && summary.goesOn() == null;
    }

    private static String reach(Contact contact) {
        return contact.phone().isEmpty() ? contact.email() : contact.email() + ", " + contact.phone();
    }

    /** A link to the advert, if it is still open, or to other jobs. */
    private static Paragraph find(MyApplicationDetails details, Texts texts) {
        Anchor find = details.postingReference() == null
                ? new Anchor("/jobs", texts.get("applications.mine.find"))
                : new Anchor(
                        Addresses.job(
                                details.postingReference(), details.summary().postingTitle()),
                        texts.get("applications.happens.similar"));
        find.setRouterIgnore(true);
        return new Paragraph(find);
    }
}
