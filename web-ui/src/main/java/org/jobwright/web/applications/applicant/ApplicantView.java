package org.jobwright.web.applications.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.activity.ActivityQueries;
import org.jobwright.services.applications.blind.BlindReviewService;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.clocks.AnswerClockQueries;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.Neighbours;
import org.jobwright.services.applications.notes.ApplicationNotes;
import org.jobwright.services.applications.persons.PersonDetails;
import org.jobwright.services.applications.pipeline.ApplicationForReview;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.matching.MatchQueries;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.PublicOrganization;
import org.jobwright.web.applications.activity.ActivityPanel;
import org.jobwright.web.applications.bulk.ApplicantCommands;
import org.jobwright.web.applications.bulk.ApplicantPresenter;
import org.jobwright.web.applications.bulk.HandledPosting;
import org.jobwright.web.applications.cv.CvPanel;
import org.jobwright.web.applications.following.FollowDesk;
import org.jobwright.web.applications.matching.MatchPanel;
import org.jobwright.web.applications.notes.NotesDesk;
import org.jobwright.web.applications.persons.PersonsDesk;
import org.jobwright.web.applications.pipeline.Keys;
import org.jobwright.web.applications.pool.PoolDesk;
import org.jobwright.web.applications.tags.TagsDesk;
import org.jobwright.web.applications.tasks.TasksDesk;
import org.jobwright.web.applications.words.CandidateStatusBadge;
import org.jobwright.web.applications.words.Chip;
import org.jobwright.web.applications.words.PipelineLabels;
import org.jobwright.web.shell.PageTransaction;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.conversation.Conversations;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.interviews.Interviews;
import org.jobwright.web.shell.offers.Offers;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteHost;
import org.jobwright.web.shell.papers.Papers;
import org.jobwright.web.shell.scorecards.Scorecards;

/**
 * One application as the employer sees it. Opening it the first time notifies the candidate that it was read. The
 * address contains the list the reader came from, which Next and Previous follow.
 */
@Route(value = "pipeline/:reference/:application/:tab?", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class ApplicantView extends WorkspaceView implements BeforeEnterObserver, PaletteHost {

    private final ApplicationReviewQueries applications;
    private final ApplicantListQueries applicants;
    private final ApplicationReviewService review;
    private final ApplicantCommands commands;
    private final OrganizationQueries organizations;
    private final AssignmentService assignments;
    private final Conversations conversations;
    private final Interviews interviews;
    private final Scorecards scorecards;
    private final Papers papers;
    private final Offers offers;
    private final DocumentQueries documents;
    private final NotesDesk notes;
    private final TasksDesk tasks;
    private final TagsDesk tags;
    private final PersonsDesk persons;
    private final PoolDesk pool;
    private final FollowDesk following;
    private final BlindReviewService blind;
    private final MatchQueries matches;
    private final ActivityQueries activity;
    private final AnswerClockQueries clocks;
    private final PageTransaction transaction;
    private final Clock clock;

    private final Span announcement = new Span();
    private ApplicationReference reference;
    private PersonAddress address;
    private Neighbours neighbours;
    private ApplicantPresenter desk;
    private PersonHead head;
    private ApplicantTabs sent;
    private ApplicantCard person;

    @Inject
    public ApplicantView(
            ApplicationReviewQueries applications,
            ApplicantListQueries applicants,
            ApplicationReviewService review,
            ApplicantCommands commands,
            OrganizationQueries organizations,
            AssignmentService assignments,
            Conversations conversations,
            Interviews interviews,
            Scorecards scorecards,
            Papers papers,
            Offers offers,
            DocumentQueries documents,
            NotesDesk notes,
            TasksDesk tasks,
            TagsDesk tags,
            PersonsDesk persons,
            PoolDesk pool,
            FollowDesk following,
            BlindReviewService blind,
            MatchQueries matches,
            ActivityQueries activity,
            AnswerClockQueries clocks,
            PageTransaction transaction,
            Clock clock) {
        this.applications = applications;
        this.applicants = applicants;
        this.review = review;
        this.commands = commands;
        this.organizations = organizations;
        this.assignments = assignments;
        this.conversations = conversations;
        this.interviews = interviews;
        this.scorecards = scorecards;
        this.papers = papers;
        this.offers = offers;
        this.documents = documents;
        this.notes = notes;
        this.tasks = tasks;
        this.tags = tags;
        this.persons = persons;
        this.pool = pool;
        this.following = following;
        this.blind = blind;
        this.matches = matches;
        this.activity = activity;
        this.clocks = clocks;
        this.transaction = transaction;
        this.clock = clock;
        setClassName("jw-wide", true);
        announcement.addClassName("jw-hidden");
        announcement.getElement().setAttribute("role", "status");
        getElement()
                .addEventListener(
                        "person-key",
                        event -> onKey(
                                event.getEventData().get("event.detail.key").asString()))
                .addEventData("event.detail.key");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        String posting = parameters.get("reference").orElseThrow();
        reference = ApplicationReference.read(parameters.get("application").orElse(""))
                .orElseThrow(NotFound::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        String tab = parameters.get("tab").orElse(null);
        address = PersonAddress.read(posting, tab, query);
        Optional<String> formerly = query.getSingleParameter("part");
        if (formerly.isPresent()) {
            Location now = address.with(formerly.orElseThrow()).location(reference);
            event.forwardTo(now.getPath(), now.getQueryParameters());
            return;
        }
        UI.getCurrent().getPage().addJavaScript("context://assets/board.js");
        review.open(reference, posting);
        show();
    }

    /** The open tab comes after the transaction, which would end if its file were refused. */
    private void show() {
        transaction.draw(this::draw);
        sent.open(address.tab());
    }

    private void draw() {
        ApplicationForReview details = applications.details(reference);
        PublicOrganization organization = organizations.get(details.organization());
        PipelineLabels words = new PipelineLabels(texts, formats, clock.instant(), details.closedAt() != null);
        person = details.applicant();
        neighbours = applicants.neighbours(
                reference, address.list().filter(), address.list().order());
        if (neighbours.next() != null) {
            documents.prepare(neighbours.next().reference());
        }
        desk = commands.in(
                new HandledPosting(
                        details.posting(),
                        details.postingReference(),
                        organization,
                        details.stages(),
                        details.rights()),
                words,
                this::afterwards);
        removeAll();
        Div title = heading(
                words.name(person),
                new CandidateStatusBadge(person.candidateStatus(), person.rejectionReason(), texts));
        words.chip(person).ifPresent(chip -> title.add(new Chip(chip)));
        words.missed(person).ifPresent(chip -> title.add(new Chip(chip)));
        head = new PersonHead(
                details,
                neighbours,
                address,
                title,
                desk,
                () -> new PrintedApplication(details, words).print(this),
                this::explainKeys);
        add(announcement, head);
        if (details.masked()) {
            add(new MaskedNotice(details, words, this::unmask));
        }
        clocks.legal(reference).ifPresent(legal -> add(new LegalNotice(legal, words)));
        if (details.decision() != null) {
            add(pending(details));
        } else if (isWithoutOffer(details)) {
            add(draftOne());
        }
        ApplicationNotes read = notes.of(person.id());
        PersonDetails somebody = persons.of(reference);
        if (!details.isWithdrawn()) {
            persons.hint(reference, somebody, words, addressOf("person")).ifPresent(this::add);
        }
        sent = new ApplicantTabs(details, words, tabs(details, read, somebody), this::opened);
        Div columns = new Div(sent);
        columns.addClassNames("jw-cols", "jw-person-cols");
        if (!details.isWithdrawn()) {
            columns.add(aside(details, read));
        }
        add(columns);
    }

    /** The tabs in their order: each is a line here. */
    private List<ApplicantTab> tabs(ApplicationForReview details, ApplicationNotes read, PersonDetails somebody) {
        List<ApplicantTab> tabs = new ArrayList<>();
        if (!details.isWithdrawn() && details.document() != null) {
            tabs.add(new ApplicantTab(
                    "cv",
                    0,
                    () -> List.of(
                            details.masked()
                                    ? CvPanel.masked(details.documentText(), desk.words())
                                    : new CvPanel(
                                            details.document(),
                                            details.documentText(),
                                            desk.words(),
                                            documents::look))));
        }
        tabs.addAll(SentPart.tabs(details, desk.words()));
        if (!details.isWithdrawn()) {
            if (matches.isOn(reference)) {
                tabs.add(new ApplicantTab("match", 0, () -> List.of(new MatchPanel(reference, matches))));
            }
            tabs.add(new ApplicantTab(
                    "messages", (int) conversations.unread(reference), () -> List.of(conversations.panel(reference))));
            tabs.add(new ApplicantTab(
                    "interviews",
                    0,
                    () -> List.of(interviews.panel(
                            person.id(), reference, desk.words().name(person), addressOf("scorecards")))));
            tabs.add(new ApplicantTab(
                    "scorecards",
                    0,
                    () -> List.of(scorecards.panel(person.id(), desk.words().name(person), addressOf("scorecards")))));
            tabs.add(new ApplicantTab("documents", 0, () -> papers(details)));
            if (details.rights().mayPropose()) {
                tabs.add(new ApplicantTab("offer", 0, () -> List.of(offers.panel(reference, this::show))));
            }
            if (persons.hasMore(somebody)) {
                tabs.add(new ApplicantTab(
                        "person",
                        somebody.applications().size(),
                        () -> List.of(persons.panel(
                                reference, somebody, details.rights().mayRelease(), desk.words(), this::say))));
            }
            tabs.add(new ApplicantTab("notes", read.notes().size(), () -> List.of(notes.list(read, this::say))));
        }
        tabs.add(new ApplicantTab(
                "activity", 0, () -> List.of(new ActivityPanel(activity, person.id(), address.kind(), this::chosen))));
        return tabs;
    }

    private void unmask(String reason) {
        blind.unmask(reference, reason);
        show();
        focusHeading();
        say(text("applications.blind.said.unmasked"));
    }

    private List<Component> papers(ApplicationForReview details) {
        String name = desk.words().name(person);
        Div parts = new Div(papers.panel(person.id(), name, details.rights().mayWriteMessages()));
        if (details.rights().mayRelease()) {
            parts.add(papers.references(person.id(), name));
        }
        parts.addClassName("jw-stack");
        return List.of(parts);
    }

    private Aside aside(ApplicationForReview details, ApplicationNotes read) {
        Aside aside = new Aside(
                new AssignedPanel(assignments, details, desk.words()),
                tasks.panel(person.id(), person.candidateStatus().isActive()),
                tags.panel(person.id(), details.organization(), desk.mayMove()),
                notes.composer(person.id(), read, this::say));
        if (desk.mayMove()) {
            aside.add(following.panel(details.posting(), person.id()));
        }
        if (details.rights().mayRelease()) {
            aside.add(pool.panel(person.id(), desk.words().name(person)));
        }
        aside.addClassName("jw-feedside");
        aside.getElement().setAttribute("aria-label", text("applications.applicant.person.aside"));
        return aside;
    }

    /** The next person is shown with the same tab open. */
    private void opened(String tab) {
        lead(address.with(tab));
    }

    /** And with the same kind of activity. */
    private void chosen(String kind) {
        lead(address.withKind(kind));
    }

    private void lead(PersonAddress now) {
        address = now;
        head.lead(now);
        UI.getCurrent().getPage().getHistory().replaceState(null, now.location(reference));
    }

    private void onKey(String key) {
        switch (key) {
            case "u" -> desk.undo();
            case "?" -> explainKeys();
            default -> {
                if (person.candidateStatus().isActive()) {
                    desk.onKey(key, List.of(person));
                }
            }
        }
    }

    @Override
    public List<PaletteAction> paletteActions() {
        List<PaletteAction> actions = new ArrayList<>();
        boolean withdrawn = person.candidateStatus() == CandidateStatus.WITHDRAWN;
        if (person.candidateStatus().isActive()) {
            actions.addAll(desk.paletteActions(person));
        }
        if (!withdrawn) {
            actions.add(
                    PaletteAction.of("applications.applicant.notes.add", () -> focus(".jw-composer vaadin-text-area")));
            actions.add(PaletteAction.of("applications.tasks.follow-up", () -> focus(".jw-quick vaadin-button")));
            if (desk.mayWrite()) {
                actions.add(PaletteAction.to("applications.applicant.message", addressOf("messages")));
            }
        }
        return actions;
    }

    private String addressOf(String tab) {
        return "/app/" + address.with(tab).location(reference).getPathWithQueryParameters();
    }

    /** After the palette has returned the focus. */
    private void focus(String field) {
        UI.getCurrent()
                .getPage()
                .executeJs("setTimeout(() => document.querySelector('.jw-feedside ' + $0)?.focus(), 200)", field);
    }

    private void explainKeys() {
        Keys.show(Keys.PERSON, desk.words());
    }

    private boolean isWithoutOffer(ApplicationForReview details) {
        return details.rights().mayRelease()
                && person.candidateStatus().isActive()
                && details.stages().stream()
                        .anyMatch(stage -> stage.id().equals(person.stage()) && stage.kind() == StageKind.OFFER)
                && !offers.isBegun(reference);
    }

    private Div draftOne() {
        Anchor draft = new Anchor(addressOf("offer"), text("applications.applicant.no-offer.draft"));
        draft.addClassName("jw-linkbutton");
        Div notice = new Div(new Paragraph(text("applications.applicant.no-offer")), draft);
        notice.addClassNames("jw-notice", "jw-actions", "jw-apart");
        return notice;
    }

    private PendingNotice pending(ApplicationForReview details) {
        PendingNotice notice =
                new PendingNotice(details.decision(), !person.candidateStatus().isActive(), desk.words());
        SeenDecision seen = new SeenDecision(person.id(), details.decision().at());
        if (desk.decisions().mayRelease()) {
            notice.offer(
                    desk.words(),
                    () -> change(() -> desk.decisions().undoDecision(seen), text("applications.pipeline.said.undone")),
                    () -> change(
                            () -> desk.decisions().releaseNow(seen),
                            text("applications.pipeline.said.released", person.name())));
        }
        return notice;
    }

    /** A refusal means that someone else was faster: it is reported, and the page shows the current state. */
    private void change(SerializableRunnable action, String said) {
        try {
            action.run();
            say(said);
        } catch (RuleViolation refused) {
            show();
            focusHeading();
            throw refused;
        }
    }

    /**
     * After a decision the next person automatically, after the last of the new people the list; after an undo, the
     * person it was about.
     */
    private void afterwards(String said, ApplicantPresenter.Done done) {
        ApplicationReference about =
                done.people().isEmpty() ? reference : done.people().getFirst().reference();
        if (done.kind() == ApplicantPresenter.Kind.UNDONE && !(isAttached() && about.equals(reference))) {
            address.open(about);
        } else if (isDone(done) && neighbours.next() != null) {
            address.open(neighbours.next().reference());
        } else if (isDone(done) && address.list().isReview()) {
            address.back();
        } else {
            say(said);
        }
    }

    /** A decision; among the new people a move, too. */
    private boolean isDone(ApplicantPresenter.Done done) {
        return done.worked()
                && (done.kind() == ApplicantPresenter.Kind.DECIDED
                        || done.kind() == ApplicantPresenter.Kind.MOVED
                                && address.list().isReview());
    }

    private void say(String said) {
        show();
        focusHeading();
        announcement.setText(said);
    }
}
