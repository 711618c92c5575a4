package org.jobwright.web.applications.mine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.router.internal.HasUrlParameterFormat;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.content.Answer;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.CandidateApplicationService;
import org.jobwright.services.applications.mine.MyApplication;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.services.applications.mine.OtherApplications;
import org.jobwright.services.equality.EqualityService;
import org.jobwright.services.equality.EqualityStanding;
import org.jobwright.services.matching.OwnMatchService;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.outcomes.survey.OwnSurveyService;
import org.jobwright.services.privacy.notes.OwnNotesService;
import org.jobwright.services.privacy.retention.OwnRetentionService;
import org.jobwright.web.applications.matching.MyMatchPanel;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.ReadingList;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.CandidateTabs;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.interviews.Interviews;
import org.jobwright.web.shell.offers.MyOfferNotice;
import org.jobwright.web.shell.offers.Offers;
import org.jobwright.web.shell.papers.Papers;

/** One of the person's applications: what happened and when, what was sent, and how to withdraw it. */
@Route(value = "applications", layout = WorkspaceLayout.class)
@RouteAlias(value = "applications/:" + HasUrlParameterFormat.PARAMETER_NAME + "/status", layout = WorkspaceLayout.class)
@PermitAll
public class MyApplicationView extends WorkspaceView implements HasUrlParameter<String> {

    private static final String WITHDRAW = "withdraw";

    /** How long after a withdrawal the others are offered to be withdrawn, too. */
    private static final Duration OTHERS_OFFERED = Duration.ofDays(7);

    private final CandidateApplicationQueries queries;
    private final CandidateApplicationService applications;
    private final ApplyService applying;
    private final ConversationQueries conversations;
    private final Interviews interviews;
    private final Offers offers;
    private final Papers papers;
    private final OwnRetentionService retention;
    private final OwnNotesService notes;
    private final EqualityService equality;
    private final OwnMatchService matches;
    private final OwnSurveyService surveys;
    private final OtherApplications others;
    private final Clock clock;

    @Inject
    public MyApplicationView(
            CandidateApplicationQueries queries,
            CandidateApplicationService applications,
            ApplyService applying,
            ConversationQueries conversations,
            Interviews interviews,
            Offers offers,
            Papers papers,
            OwnRetentionService retention,
            OwnNotesService notes,
            EqualityService equality,
            OwnMatchService matches,
            OwnSurveyService surveys,
            OtherApplications others,
            Clock clock) {
        this.queries = queries;
        this.applications = applications;
        this.applying = applying;
        this.conversations = conversations;
        this.interviews = interviews;
        this.offers = offers;
        this.papers = papers;
        this.retention = retention;
        this.notes = notes;
        this.equality = equality;
        this.matches = matches;
        this.surveys = surveys;
        this.others = others;
        this.clock = clock;
    }

    public static String address(ApplicationReference reference) {
        return "/app/applications/" + reference.value();
    }

    /** Opens with the question whether to withdraw. */
    public static String withdrawAddress(ApplicationReference reference) {
        return address(reference) + "?" + WITHDRAW;
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        MyApplicationDetails details =
                ApplicationReference.read(reference).flatMap(queries::details).orElseThrow(NotFoundException::new);
        show(details);
        if (event.getLocation().getQueryParameters().getParameters().containsKey(WITHDRAW)
                && details.summary().candidateStatus().canBecome(CandidateStatus.WITHDRAWN)) {
            ask(details.summary());
        }
    }

    private void show(MyApplicationDetails details) {
        removeAll();
        MyApplication summary = details.summary();
        RouterLink all = new RouterLink(text("applications.one.all"), MyApplicationsView.class);
        all.addClassName("jw-back");
        Div main = new Div(
                new NextPanel(details, texts, formats, clock.instant()),
                papers.mine(summary.reference()),
                papers.myReferences(summary.reference()),
                interviews.mine(summary.reference()),
                new MyMatchPanel(summary.reference(), summary.organizationName(), matches, () -> again(details)),
                timeline(details),
                readings(details));
        offers.mine(summary.reference())
                .ifPresent(offer -> main.addComponentAsFirst(new MyOfferNotice(summary.reference(), offer)));
        main.addClassName("jw-stack");
        Div columns = new Div(main, about(details));
        columns.addClassName("jw-cols");
        add(
                all,
                heading(
                        summary.postingTitle(),
                        new CandidateStatusBadge(summary.candidateStatus(), summary.endReason(), texts)),
                where(details),
                new CandidateTabs(summary.reference(), false, conversations.unread(summary.reference())));
        if (summary.isHeld()) {
            Paragraph held = new Paragraph(text("applications.one.held." + summary.employer()));
            held.addClassNames("jw-notice", "jw-notice--warning");
            add(held);
        }
        add(columns);
    }

    private Paragraph where(MyApplicationDetails details) {
        MyApplication summary = details.summary();
        Paragraph line = sub("");
        line.add(summary.organizationName() + ". "
                + text("applications.one.sub", summary.reference().value(), formats.dateTime(summary.appliedAt()))
                + " ");
        if (summary.replacedAt() != null) {
            line.add(text("applications.replaced", formats.dateTime(summary.replacedAt())) + " ");
        }
        if (details.postingReference() != null) {
            Anchor advert = new Anchor(
                    Addresses.job(details.postingReference(), summary.postingTitle()), text("applications.one.job"));
            advert.setRouterIgnore(true);
            line.add(advert);
        }
        return line;
    }

    private Component timeline(MyApplicationDetails details) {
        Section section = new Section(new H2(text("applications.one.timeline")));
        section.add(new CandidateTimeline(details, texts, formats, clock.instant()));
        return section;
    }

    private Component readings(MyApplicationDetails details) {
        Section section = new Section(new H2(text("applications.one.readings")));
        String organization = details.summary().organizationName();
        ReadingList list = new ReadingList();
        details.readings().forEach(reading -> list.add(reading, organization));
        section.add(
                details.readings().isEmpty()
                        ? new Paragraph(text("applications.one.readings.none", organization))
                        : list);
        return section;
    }

    private Component about(MyApplicationDetails details) {
        Aside aside = new Aside();
        aside.addClassName("jw-stack");
        aside.getElement().setAttribute("aria-label", text("applications.one.about"));
        boolean withdrawn = details.summary().candidateStatus() == CandidateStatus.WITHDRAWN;
        Section sent = new Section(new H2(text(
                withdrawn || details.summary().isHeld()
                        ? "applications.one.sent.withdrawn"
                        : "applications.one.sent")));
        sent.addClassName("jw-panel");
        if (withdrawn) {
            sent.add(new Paragraph(text(
                    "applications.one.sent.withdrawn-how",
                    details.summary().organizationName(),
                    formats.day(details.summary().candidateStatusAt()))));
        }
        sent.add(new SentList(details, texts, formats, answer -> correct(details.summary(), answer)));
        aside.add(sent, new ReceiptPanel(details, texts));
        if (details.summary().candidateStatus().canBecome(CandidateStatus.WITHDRAWN)) {
            aside.add(changes(details));
        } else {
            aside.add(new KeptPanel(details.summary(), retention, () -> again(details)));
        }
        if (withdrawn
                && clock.instant()
                        .isBefore(details.summary().candidateStatusAt().plus(OTHERS_OFFERED))) {
            List<MyApplication> running =
                    queries.runningBesides(details.summary().reference());
            if (!running.isEmpty()) {
                aside.add(new WithdrawOthersPanel(running, others, texts, () -> again(details)));
            }
        }
        aside.add(new TeamNotesPanel(details.summary(), notes, () -> again(details)));
        EqualityStanding standing = equality.standing(details.summary().reference());
        if (standing.asks() || standing.answered()) {
            aside.add(questions(details.summary(), standing.answered()));
        }
        surveys.asked(details.summary().reference()).ifPresent(survey -> aside.add(survey(details.summary())));
        return aside;
    }

    private void again(MyApplicationDetails details) {
        queries.details(details.summary().reference()).ifPresent(this::show);
        Focus.moveToHeading(UI.getCurrent());
    }

    /** Voluntary questions, which are not part of the application. */
    private Section questions(MyApplication summary, boolean answered) {
        String key = answered ? "applications.equality.answered" : "applications.equality";
        Anchor link = new Anchor(Addresses.equality(summary.reference()), text(key));
        link.setRouterIgnore(true);
        Section questions = new Section(link, new Paragraph(text(key + ".text", summary.organizationName())));
        questions.addClassNames("jw-panel", "jw-stack");
        return questions;
    }

    /** How applying was, for as long as the person is asked. */
    private Section survey(MyApplication summary) {
        Anchor link = new Anchor(Addresses.survey(summary.reference()), text("applications.survey"));
        link.setRouterIgnore(true);
        Section survey = new Section(link, new Paragraph(text("applications.survey.text", summary.organizationName())));
        survey.addClassNames("jw-panel", "jw-stack");
        return survey;
    }

    /** What the sender can still do. */
    private Section changes(MyApplicationDetails details) {
        MyApplication summary = details.summary();
        Section changes = new Section(new H2(text("applications.one.change")));
        changes.addClassNames("jw-panel", "jw-stack");
        if (details.isReplaceable()) {
            changes.add(new Paragraph(text("applications.one.replaceable", summary.organizationName())));
            changes.add(new Button(text("applications.applied.replace"), click -> UI.getCurrent()
                    .getPage()
                    .setLocation(Addresses.draft(applying.beginReplacement(summary.reference())) + "/change")));
        }
        Button withdraw = new Button(text("applications.one.withdraw"), click -> ask(summary));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        changes.add(withdraw);
        return changes;
    }

    private void correct(MyApplication summary, Answer answer) {
        new CorrectAnswerDialog(answer, summary.organizationName(), texts, formats, values -> {
                    applications.correctAnswer(summary.reference(), answer.question(), values);
                    queries.details(summary.reference()).ifPresent(this::show);
                    Toast.show(text("applications.one.corrected"));
                })
                .open();
    }

    private void ask(MyApplication summary) {
        new WithdrawDialog(summary.organizationName(), texts, () -> {
                    applications.withdraw(summary.reference());
                    queries.details(summary.reference()).ifPresent(this::show);
                    Toast.show(text("applications.one.withdrawn", summary.organizationName()));
                })
                .open();
    }
}
