package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDetails.VersionSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.advert.AdvertChanges;
import org.jobwright.web.shell.advert.AdvertChanges.Side;
import org.jobwright.web.shell.advert.AdvertReading;

/**
 * Every version of an advert and its outcome, newest first; or a single version, on its own or compared with another
 * one.
 */
class VersionsPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final PostingDetails posting;
    private final SerializableFunction<Integer, JobAdvert> advert;

    /** @param advert reads the text of the version of a number */
    VersionsPanel(PostingDetails posting, PostingTab tab, SerializableFunction<Integer, JobAdvert> advert) {
        this.posting = posting;
        this.advert = advert;
        addClassName("jw-versions");
        if (tab.version() == null) {
            list();
        } else {
            one(find(tab.version()), tab.with() == null ? null : find(tab.with()));
        }
    }

    private void list() {
        getElement().setAttribute("aria-label", texts.get("jobs.versions"));
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        posting.versions().reversed().forEach(version -> list.add(row(version)));
        add(list);
    }

    private ListItem row(VersionSummary version) {
        Anchor open = new Anchor(PostingTab.version(posting.reference(), version.number()), name(version));
        open.addClassName("jw-rowlink");
        ListItem row = new ListItem(open, story(version));
        if (version.number() > 1) {
            int before = version.number() - 1;
            row.add(new Anchor(
                    PostingTab.comparison(posting.reference(), version.number(), before),
                    texts.get("jobs.versions.compare-with", before)));
        }
        return row;
    }

    private void one(VersionSummary version, VersionSummary with) {
        H2 name = new H2(name(version));
        getElement().setAttribute("aria-label", name(version));
        Div head = new Div(new Div(name, story(version)));
        head.addClassName("jw-versionhead");
        if (posting.versions().size() > 1) {
            head.add(choice(version, with));
        }
        add(head);
        if (with == null) {
            add(new AdvertReading(advert.apply(version.number()), posting.reference()));
        } else {
            add(new AdvertChanges(texts, formats).compare("shared.advert.changed", side(with), side(version)));
        }
    }

    private Side side(VersionSummary version) {
        return new Side(name(version), advert.apply(version.number()));
    }

    private Component choice(VersionSummary version, VersionSummary with) {
        List<VersionSummary> others = posting.versions().reversed().stream()
                .filter(other -> other.number() != version.number())
                .toList();
        Select<VersionSummary> choice = new Select<>();
        choice.setLabel(texts.get("jobs.versions.compare"));
        choice.setItems(others);
        choice.setItemLabelGenerator(other -> other == null ? "" : name(other));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(texts.get("jobs.versions.alone"));
        choice.setValue(with);
        choice.addValueChangeListener(change -> {
            var to = new Location(address(version, change.getValue()).substring(PostingTab.WORKSPACE.length()));
            UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
        });
        return choice;
    }

    private String address(VersionSummary version, VersionSummary with) {
        return with == null
                ? PostingTab.version(posting.reference(), version.number())
                : PostingTab.comparison(posting.reference(), version.number(), with.number());
    }

    private VersionSummary find(int number) {
        return posting.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String name(VersionSummary version) {
        return texts.get("jobs.versions.number", version.number());
    }

    private Span story(VersionSummary version) {
        Span story = new Span(texts.get(
                "jobs.versions." + standing(version),
                version.submittedAt() == null ? "" : formats.dateTime(version.submittedAt()),
                version.decidedAt() == null ? "" : formats.dateTime(version.decidedAt())));
        story.addClassName("jw-soft");
        return story;
    }

    private String standing(VersionSummary version) {
        if (version.shown() && posting.status() == PostingStatus.LIVE) {
            return "LIVE";
        }
        // A review that was blocked does not continue.
        boolean blocked =
                posting.status() == PostingStatus.BLOCKED && version.status() == PostingVersionStatus.SUBMITTED;
        return blocked ? "BLOCKED" : version.status().name();
    }
}
