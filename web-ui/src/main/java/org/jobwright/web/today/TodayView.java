package org.jobwright.web.today;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.applications.ApplicationDraftId;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.today.Signal;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.notifications.outbox.UndeliveredMailService;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.services.shared.Page;
import org.jobwright.services.shared.PageRequest;
import org.jobwright.services.today.Today;
import org.jobwright.services.today.TodayLine;
import org.jobwright.services.today.TodayQueries;
import org.jobwright.services.today.TodayService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shell.SignOnNotice;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WarningNotices;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** What waits for a person, for each thing they do here: worst for a person first, each line with its one action. */
@Route(value = "today", layout = WorkspaceLayout.class)
@PermitAll
public class TodayView extends WorkspaceView implements BeforeEnterObserver, SignalSection.Actions {

    private static final PageRequest STANDING = new PageRequest(1, 5);

    private final TodayQueries queries;
    private final TodayService today;
    private final CandidateApplicationQueries applications;
    private final ApplyService applying;
    private final UndeliveredMailService mails;
    private final OrganizationQueries organizations;
    private final OrganizationService organizationService;
    private final Clock clock;
    private final Span announcement = new Span();

    @Inject
    public TodayView(
            TodayQueries queries,
            TodayService today,
            CandidateApplicationQueries applications,
            ApplyService applying,
            UndeliveredMailService mails,
            OrganizationQueries organizations,
            OrganizationService organizationService,
            Clock clock) {
        this.queries = queries;
        this.today = today;
        this.applications = applications;
        this.applying = applying;
        this.mails = mails;
        this.organizations = organizations;
        this.organizationService = organizationService;
        this.clock = clock;
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        Today mine = queries.mine();
        Page<MyApplication> sent = WorkspaceUser.person().visiting()
                ? new Page<>(List.of(), 1, STANDING.size(), 0)
                : applications.list(STANDING);
        removeAll();
        add(announcement, heading(text("today.title")), summary(mine));
        add(new WarningNotices(organizations, organizationService, texts, formats));
        organizations.closed().forEach(closed -> add(new SignOnNotice(closed, texts)));
        Set<Signal.Side> sides = mine.lines().stream()
                .map(line -> line.signal().side())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Signal.Side.class)));
        if (mine.lines().isEmpty()) {
            add(nothing(sent.total() > 0));
        }
        if (sent.total() > 0) {
            sides.add(Signal.Side.WORK);
        }
        TodayLabels labels = new TodayLabels(texts, formats, clock.instant());
        Map<Signal, List<TodayLine>> bySignal = mine.lines().stream()
                .collect(Collectors.groupingBy(
                        TodayLine::signal, () -> new EnumMap<>(Signal.class), Collectors.toList()));
        int level = sides.size() > 1 ? 3 : 2;
        for (Signal.Side side : sides) {
            if (sides.size() > 1) {
                H2 title = new H2(labels.side(side));
                title.addClassName("jw-todayside");
                add(title);
            }
            bySignal.forEach((signal, lines) -> {
                if (signal.side() == side) {
                    add(new SignalSection(signal, lines, labels, level, this));
                }
            });
        }
        if (sent.total() > 0) {
            add(new StandingSection(sent, labels, level));
        }
    }

    private Paragraph summary(Today mine) {
        Paragraph summary = sub(text("today.waiting", mine.lines().size()));
        if (mine.lines().stream().anyMatch(line -> isAnswer(line.signal()))) {
            summary.add(new Text(" "), new Anchor(OverdueAnswersView.ADDRESS, text("today.answers")));
        }
        if (mine.putOff() > 0) {
            summary.add(new Text(" "), new Anchor(PutOffView.ADDRESS, text("today.put-off", mine.putOff())));
        }
        return summary;
    }

    private static boolean isAnswer(Signal signal) {
        return signal == Signal.ANSWER_OVERDUE || signal == Signal.ANSWER_LEGAL;
    }

    /** A way on, for a good day and for the first one. */
    private Div nothing(boolean applied) {
        Set<String> roles = WorkspaceUser.person().roles();
        if (!organizations.mine().isEmpty()) {
            return way(text("today.none"), "/app/postings", text("today.none.postings"));
        }
        if (roles.contains(Role.MODERATOR)) {
            return way(text("today.none.moderation"), "/app/moderation", text("today.none.queue"));
        }
        return way(text(applied ? "today.none.work" : "today.none.first"), "/jobs", text("today.none.jobs"));
    }

    private static Div way(String words, String address, String label) {
        Anchor on = new Anchor(address, label);
        on.addClassNames("jw-button", "jw-button--primary");
        on.setRouterIgnore(!address.startsWith("/app/"));
        Div empty = new Div(new Paragraph(words), on);
        empty.addClassNames("jw-panel", "jw-stack");
        return empty;
    }

    @Override
    public void putOff(TodayLine line, Duration time) {
        today.putOff(line.signal(), line.subject(), time);
        String said =
                text("today.snoozed", line.name(), formats.day(clock.instant().plus(time)));
        redraw(said);
        Toast.showWithUndo(said, () -> {
            today.takeBack(line.signal(), line.subject());
            redraw(text("today.taken-back"));
        });
    }

    @Override
    public void resume(TodayLine line) {
        DraftToken token = applying.resume(new ApplicationDraftId(line.subject()));
        UI.getCurrent().getPage().setLocation(Addresses.draft(token) + "/change");
    }

    @Override
    public void resend(TodayLine line) {
        mails.resend(new JobApplicationId(line.subject()));
        String said = text("today.resent", line.name());
        redraw(said);
        Toast.show(said);
    }

    private void redraw(String said) {
        show();
        focusHeading();
        announcement.setText(said);
    }
}
