package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.applications.decisions.AnswersOwed;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.NotAllowed;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.applications.clocks.AnswerClockQueries;
import org.jobwright.services.applications.closing.CloseOutQueries;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.insights.guides.RolePostingService;
import org.jobwright.services.insights.roles.PayCheckQueries;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SavedDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.moderation.statements.StatementQueries;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.services.organizations.OrganizationQueries;
import org.jobwright.services.organizations.members.MembershipQueries;
import org.jobwright.web.jobs.editor.PostingEditor;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.http.BaseUrl;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.advert.AdvertChanges;
import org.jobwright.web.shell.advert.AdvertChanges.Side;
import org.jobwright.web.shell.advert.AdvertReading;
import org.jobwright.web.shell.forms.ConflictNotice;
import org.jobwright.web.shell.forms.DraftAutosave;
import org.jobwright.web.shell.frame.WorkspaceLayout;
import org.jobwright.web.shell.palette.PaletteAction;
import org.jobwright.web.shell.palette.PaletteHost;

/** One posting: its status, the possible actions, and the editor of its advert. Changes are saved automatically. */
@Route(value = "postings/:reference", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PostingView extends WorkspaceView implements BeforeEnterObserver, PaletteHost {

    /** In the address, instead of the reference of a posting that does not exist yet. */
    static final String NEW = "new";

    private final OrganizationPostingQueries queries;
    private final PostingDraftService drafts;
    private final JobPostingService service;
    private final PostingTemplateService templates;
    private final PostingFeedbackQueries reviews;
    private final MembershipQueries members;
    private final OrganizationQueries organizations;
    private final NewPosting newPosting;
    private final PayCheckQueries roles;
    private final RolePostingService rolePostings;
    private final ApplicationReviewQueries applications;
    private final CloseOutQueries closeOuts;
    private final StatementQueries statements;
    private final AnswerClockQueries answers;
    private final Clock clock;

    private final Div top = new Div();
    private final Paragraph standing = sub("");
    private final PostingTabs tabs = new PostingTabs();
    private final Span saved = new Span();
    private final ConflictNotice conflict = new ConflictNotice();

    private String reference;
    private PostingTab tab;
    /** Null until something is typed into the form of a new posting. */
    private PostingDetails posting;
    /** Of a new posting. */
    private MyOrganization employer;

    private PostingEditor form;
    private DraftAutosave<JobAdvert> keeper;

    /** Null for a new posting. */
    private PostingCommands commands;

    @Inject
    public PostingView(
            OrganizationPostingQueries queries,
            PostingDraftService drafts,
            JobPostingService service,
            PostingTemplateService templates,
            PostingFeedbackQueries reviews,
            MembershipQueries members,
            OrganizationQueries organizations,
            NewPosting newPosting,
            PayCheckQueries roles,
            RolePostingService rolePostings,
            ApplicationReviewQueries applications,
            CloseOutQueries closeOuts,
            StatementQueries statements,
            AnswerClockQueries answers,
            Clock clock) {
        this.queries = queries;
        this.drafts = drafts;
        this.service = service;
        this.templates = templates;
        this.reviews = reviews;
        this.members = members;
        this.organizations = organizations;
        this.newPosting = newPosting;
        this.roles = roles;
        this.rolePostings = rolePostings;
        this.applications = applications;
        this.closeOuts = closeOuts;
        this.statements = statements;
        this.answers = answers;
        this.clock = clock;
        saved.addClassNames("jw-saved", "jw-soft");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        reference = event.getRouteParameters().get("reference").orElse("");
        tab = PostingTab.of(query);
        if (NEW.equals(reference)) {
            begin(query.getSingleParameter("organization"));
        } else {
            refresh();
        }
    }

    /** A form and nothing else: the first input creates a draft. */
    private void begin(Optional<String> slug) {
        employer = organizations.mine().stream()
                .filter(one -> slug.map(one.slug()::equals).orElse(true))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!employer.role().mayRecruit() || !employer.status().isPublic()) {
            throw new NotAllowed();
        }
        posting = null;
        keep(null);
        standing.setText(text("jobs.stands.new"));
        top.removeAll();
        top.add(
                back(),
                heading(text("jobs.untitled"), PostingBadges.of(texts, PostingStatus.DRAFT, employer.status())),
                standing);
        owed(employer.id());
        JobAdvert begun = newPosting.begun(employer.id(), texts.language());
        removeAll();
        add(top, conflict, form(employer.id(), begun, FieldNotes.NONE), bar(false));
    }

    private void refresh() {
        posting = queries.details(reference);
        form = null;
        keep(posting.seenVersion());
        tab = tab.in(posting);
        PostingStanding stands = drawTop();
        removeAll();
        add(top, conflict, tabs);
        switch (tab.kind()) {
            case LIVE -> add(new AdvertReading(posting.readAdvert(), posting.reference()));
            case VERSIONS -> add(new VersionsPanel(posting, tab, version -> queries.advert(reference, version)));
            case ADVERT -> drawAdvert(stands);
        }
    }

    private void keep(Long seenVersion) {
        keeper = new DraftAutosave<>(seenVersion, this::save, this::someoneElseSaved);
        conflict.setVisible(false);
        saved.setText("");
    }

    private void drawAdvert(PostingStanding stands) {
        if (posting.editable()) {
            add(
                    form(posting.organization(), posting.advert(), stands.notes()),
                    bar(posting.publicAdvert().isPresent()));
        } else if (PostingTab.isChanged(posting)) {
            add(new AdvertChanges(texts, formats)
                    .compare(
                            "shared.advert.changed",
                            new Side(text("jobs.live-now"), posting.readAdvert()),
                            new Side(text("jobs.changes"), posting.advert())));
        } else if (!posting.advert().opening().endless()) {
            add(new AdvertReading(posting.advert(), posting.reference()));
        }
    }

    /** The part above the advert: title, status, and actions. */
    private PostingStanding drawTop() {
        PostingStanding stands = standing();
        top.removeAll();
        top.add(
                back(),
                heading(
                        title(),
                        PostingBadges.of(texts, posting.status(), posting.employer()),
                        new Span(posting.reference())),
                standing);
        StoppedNotice.of(posting.employer(), texts).ifPresent(top::add);
        unlisted().ifPresent(top::add);
        if (posting.employer().isPublic() && mayBecomePublic()) {
            owed(posting.organization());
        }
        if (posting.law() != null) {
            top.add(new LawBreachNotice(posting.law(), statements.latestByRule(posting.id()), texts, formats));
        }
        commands = commands();
        top.add(new ReviewNotice(stands, statements.latest(posting.id()), this::lead), commands);
        tabs.show(posting, tab);
        tabs.setVisible(!posting.advert().opening().endless());
        return stands;
    }

    /** Whether it has never been public, or is over and may be public again. */
    private boolean mayBecomePublic() {
        return posting.editable() && posting.publicAdvert().isEmpty()
                || posting.recruiter()
                        && posting.publicAdvert().isPresent()
                        && posting.status().isOver();
    }

    /** What keeps a new advert from being submitted, or should. */
    private void owed(OrganizationId organization) {
        AnswersOwed owed = answers.owed(organization);
        if (owed.isTooMany()) {
            top.add(new AnswersOwedNotice(owed, texts));
        }
    }

    private PostingStanding standing() {
        PostingStanding stands = new PostingStanding(posting, reviews.latest(posting.id()), texts, formats);
        standing.setText(stands.sentence());
        return stands;
    }

    private String title() {
        String title = (tab.kind() == PostingTab.Kind.LIVE ? posting.readAdvert() : posting.advert()).title();
        return title.isEmpty() ? text("jobs.untitled") : title;
    }

    private PostingCommands commands() {
        HiringRights rights = posting.employer().isPublic() ? applications.rights(posting.id()) : HiringRights.NONE;
        long unanswered = rights.maySeeFigures() ? closeOuts.countUnanswered(posting.id()) : 0;
        return new PostingCommands(posting, service, templates, newPosting, queries, rights, unanswered, this::refresh);
    }

    @Override
    public List<PaletteAction> paletteActions() {
        return commands == null ? List.of() : commands.paletteActions();
    }

    private PostingEditor form(OrganizationId organization, JobAdvert advert, FieldNotes notes) {
        form = new PostingEditor(
                members.members(organization),
                newPosting.usualPlace(organization),
                () -> keeper.save(form.read()),
                this::fill);
        form.show(advert, notes);
        form.showRole(roles.check(advert));
        return form;
    }

    /** Fills the advert from the guide of a role; nothing that was typed is lost, because there was nothing yet. */
    private void fill(String role) {
        JobAdvert filled = rolePostings.fill(posting.id(), form.read(), role);
        form.show(filled, FieldNotes.NONE);
        keeper.save(filled);
        Toast.show(text("jobs.role.filled"));
    }

    private Component back() {
        RouterLink back = new RouterLink(text("jobs.list.title"), PostingsView.class);
        back.addClassName("jw-back");
        return back;
    }

    private void lead(String path) {
        if (form != null) {
            form.lead(path);
        }
    }

    /** The address of an unlisted advert, for sharing. */
    private Optional<Component> unlisted() {
        return posting.publicAdvert()
                .filter(advert -> !posting.addressReference().equals(posting.reference())
                        && !advert.opening().endless())
                .map(advert -> {
                    String address = BaseUrl.get() + Addresses.job(posting.addressReference(), advert.title());
                    Anchor link = new Anchor(address, address);
                    link.setRouterIgnore(true);
                    Paragraph line = sub(text("jobs.stands.unlisted") + " ");
                    line.add(link);
                    return line;
                });
    }

    /** @param change of a public advert */
    private Component bar(boolean change) {
        Button submit = new Button(text(change ? "jobs.do.submit-change" : "jobs.do.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div end = new Div(saved);
        end.addClassName("end");
        Div decide = new Div(submit, end);
        decide.addClassName("jw-decide");
        Div bottom = new Div(decide);
        bottom.addClassName("jw-bottom");
        return bottom;
    }

    private void submit() {
        if (form.isUnreadable()) {
            form.leadToUnreadable();
            return;
        }
        if (posting == null) {
            form.showProblems(
                    AdvertPolicy.review(form.read(), LocalDate.now(clock)).problems());
            return;
        }
        if (posting.latest().status() != PostingVersionStatus.DRAFT
                && form.read().equals(posting.advert())
                && keeper.seenVersion().equals(posting.seenVersion())) {
            Toast.show(text("jobs.form.nothing-changed"));
            return;
        }
        try {
            service.submit(new SubmitJobPosting(posting.id(), keeper.seenVersion()));
            refresh();
            scrollIntoView();
            boolean isPublic = posting.latest().status() == PostingVersionStatus.APPROVED;
            Toast.show(text(isPublic ? "jobs.done.publish" : "jobs.done.submit"));
        } catch (InvalidInput incomplete) {
            form.showProblems(incomplete.getProblems());
        }
    }

    private Long save(Long seenVersion, JobAdvert advert) {
        boolean first = posting == null;
        if (first) {
            reference = queries.reference(newPosting.draft(employer.id(), advert));
            posting = queries.details(reference);
            UI.getCurrent().getPage().getHistory().replaceState(null, new Location("postings/" + reference));
        }
        SavedDraft draft = drafts.saveDraft(new SaveJobPostingDraft(
                posting.id(), seenVersion == null ? posting.seenVersion() : seenVersion, advert));
        posting = queries.details(reference);
        if (first) {
            drawTop();
            UI.getCurrent().getPage().setTitle(getPageTitle());
        } else {
            rename(title());
            standing();
            tabs.show(posting, tab);
        }
        saved.setText(text(
                form.isUnreadable() ? "jobs.form.saved-without-day" : "jobs.form.saved",
                formats.time(clock.instant())));
        form.showReview(draft.review());
        form.showRole(roles.check(form.read()));
        return draft.seenVersion();
    }

    private void someoneElseSaved() {
        PostingDetails theirs = queries.details(reference);
        conflict.show(
                theirs.changedBy(),
                theirs.changedAt(),
                "/postings/" + reference + "/preview",
                this::refresh,
                () -> keeper.saveOver(theirs.seenVersion(), form.read()));
    }
}
