package org.jobwright.web.jobs;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDetails.VersionSummary;
import org.jobwright.web.shared.Formats;
import org.jobwright.web.shared.Texts;

/** Every wording of an advert, newest first: when it was handed in and what became of it. */
class VersionList extends Section {

    private static final long serialVersionUID = 1L;

    VersionList(PostingDetails posting, Texts texts, Formats formats) {
        addClassName("jw-versions");
        H2 name = new H2(texts.get("jobs.versions"));
        name.setId("versions");
        getElement().setAttribute("aria-labelledby", "versions");
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        boolean blocked = posting.status() == PostingStatus.BLOCKED;
        posting.versions().reversed().forEach(version -> list.add(item(version, blocked, texts, formats)));
        add(name, list);
    }

    private static ListItem item(VersionSummary version, boolean blocked, Texts texts, Formats formats) {
        Span number = new Span(texts.get("jobs.versions.number", version.number()));
        number.addClassName("jw-strong");
        Paragraph story = new Paragraph(texts.get("jobs.versions." + standing(version, blocked))
                + Optional.ofNullable(version.submittedAt())
                        .map(at -> " " + texts.get("jobs.versions.handed-in", formats.dateTime(at)))
                        .orElse("")
                + Optional.ofNullable(version.decidedAt())
                        .map(at -> " " + texts.get("jobs.versions.decided", formats.dateTime(at)))
                        .orElse(""));
        return new ListItem(number, story);
    }

    /** Nobody reads on what was blocked while it was in review. */
    private static String standing(VersionSummary version, boolean blocked) {
        return blocked && version.status() == PostingVersionStatus.SUBMITTED
                ? "BLOCKED"
                : version.status().name();
    }
}
