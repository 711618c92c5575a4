package org.jobwright.web.privacy;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jobwright.services.applications.ApplicationReading;
import org.jobwright.services.privacy.ErasureService;
import org.jobwright.services.privacy.PrivacyQueries;
import org.jobwright.services.privacy.WaitingErasure;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.web.shell.PageTransaction;
import org.jobwright.web.shell.ReadingList;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** Privacy: what the person agreed to, who read their applications, and what is stored, why and until when. */
@Route(value = "privacy", layout = WorkspaceLayout.class)
@PermitAll
public class PrivacyView extends WorkspaceView implements BeforeEnterObserver {

    /** How many readings the page shows. */
    private static final int RECENT = 20;

    /** What is stored, each with the page where it is read and changed. */
    private enum Group {
        ACCOUNT("/app/account"),
        PROFILE("/app/profile"),
        APPLICATIONS("/app/applications"),
        MESSAGES("/app/messages"),
        INTERVIEWS("/app/interviews"),
        SAVED("/app/saved"),
        NOTICES("/app/notices"),
        RECORDS(null);

        private final String address;

        Group(String address) {
            this.address = address;
        }
    }

    private final PrivacyQueries applications;
    private final Consents consents;
    private final OwnRetentionService retention;
    private final ErasureService accounts;
    private final PageTransaction transaction;
    private final Clock clock;

    @Inject
    public PrivacyView(
            PrivacyQueries applications,
            Consents consents,
            OwnRetentionService retention,
            ErasureService accounts,
            PageTransaction transaction,
            Clock clock) {
        this.clock = clock;
        this.applications = applications;
        this.consents = consents;
        this.retention = retention;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        transaction.draw(() -> add(
                heading(text("privacy.title")),
                sub(text("privacy.sub")),
                leaving(),
                new ConsentList(consents.mine(), this::changed),
                readings(applications.readings()),
                new KeptList(retention.mine(), retention.deleted()),
                stored(),
                ways()));
    }

    /** Says that the account will be deleted, or is being deleted; nothing if it is not. */
    private Div leaving() {
        Div notice = new Div();
        Optional<WaitingErasure> waiting = accounts.waiting();
        notice.setVisible(waiting.isPresent());
        waiting.ifPresent(erasure -> notice.add(
                new Paragraph(
                        erasure.partlyKept()
                                ? text("privacy.delete.partly.short")
                                : text(
                                        erasure.hasBegun(clock.instant())
                                                ? "privacy.delete.begun"
                                                : "privacy.delete.asked.said",
                                        formats.dateTime(erasure.eraseAt()))),
                new Anchor(DeleteAccountView.ADDRESS, text("privacy.delete.keep"))));
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-actions", "jw-apart");
        return notice;
    }

    private void changed() {
        show();
        focusHeading();
    }

    private Section readings(List<ApplicationReading> readings) {
        Section section = section("privacy.readings");
        if (readings.isEmpty()) {
            section.add(note(text("privacy.readings.none")));
            return section;
        }
        ReadingList list = new ReadingList();
        readings.stream()
                .limit(RECENT)
                .forEach(seen -> list.add(
                        seen.reading(),
                        seen.organization(),
                        new Anchor("/app/applications/" + seen.application().value(), seen.postingTitle())));
        section.add(list);
        if (readings.size() > RECENT) {
            section.add(note(text("privacy.readings.older")));
        }
        return section;
    }

    private Section stored() {
        Section section = section("privacy.stored");
        for (Group group : Group.values()) {
            Div part = new Div(
                    new H3(text("privacy.stored." + group)), new Paragraph(text("privacy.stored." + group + ".what")));
            part.add(note(until(group)));
            if (group.address != null) {
                part.add(new Anchor(group.address, text("privacy.stored." + group + ".open")));
            }
            part.addClassName("jw-panel");
            section.add(part);
        }
        return section;
    }

    private String until(Group group) {
        String key = "privacy.stored." + group + ".until";
        return Optional.of(group)
                .filter(Group.ACCOUNT::equals)
                .flatMap(account -> accounts.keptUntil())
                .map(day -> text(key + ".absent", formats.date(day)))
                .orElseGet(() -> text(key));
    }

    /** To take everything along, and to go. */
    private Section ways() {
        Anchor everything = new Anchor(OwnDataDownload.ADDRESS, text("privacy.data.download"));
        everything.addClassName("jw-button");
        everything.setRouterIgnore(true);
        Section ways = section("privacy.ways");
        ways.add(
                note(text("privacy.data.sub")),
                new Div(everything),
                new Div(new Anchor(DeleteAccountView.ADDRESS, text("privacy.delete"))));
        return ways;
    }

    private Section section(String key) {
        Section section = new Section(new H2(text(key)));
        section.addClassName("jw-stack");
        return section;
    }

    private Paragraph note(String words) {
        Paragraph note = new Paragraph(words);
        note.addClassName("jw-note");
        return note;
    }
}
