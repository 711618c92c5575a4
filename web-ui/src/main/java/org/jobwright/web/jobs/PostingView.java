package org.jobwright.web.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.FieldNotes;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.services.applications.ApplicationReviewQueries;
import org.jobwright.services.insights.PayCheckQueries;
import org.jobwright.services.insights.RolePostingService;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SavedDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.organizations.MembershipQueries;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.BaseUrl;
import org.jobwright.web.shell.ConflictNotice;
import org.jobwright.web.shell.DraftKeeper;
import org.jobwright.web.shell.StoppedNotice;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** One posting: where it stands, what can be done with it, and its advert to write on. What is typed is saved. */
@Route(value = "postings/:reference", layout = WorkspaceLayout.class)
@StyleSheet("context://assets/forms.css")
@PermitAll
public class PostingView extends WorkspaceView implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final OrganizationPostingQueries queries;
    private final PostingDraftService drafts;
    private final JobPostingService service;
    private final PostingTemplateService templates;
    private final PostingFeedbackQueries reviews;
    private final MembershipQueries members;
    private final NewPosting newPosting;
    private final PayCheckQueries roles;
    private final RolePostingService rolePostings;
    private final ApplicationReviewQueries applications;
    private final Clock clock;

    private final Span saved = new Span();
    private final ConflictNotice conflict = new ConflictNotice();
    private String reference;
    /** The reader wants to see what is public, not the changes to it. */
    private boolean live;

    private PostingForm form;
    private DraftKeeper<JobAdvert> keeper;

    @Inject
    public PostingView(
            OrganizationPostingQueries queries,
            PostingDraftService drafts,
            JobPostingService service,
            PostingTemplateService templates,
            PostingFeedbackQueries reviews,
            MembershipQueries members,
            NewPosting newPosting,
            PayCheckQueries roles,
            RolePostingService rolePostings,
            ApplicationReviewQueries applications,
            Clock clock) {
        this.queries = queries;
        this.drafts = drafts;
        this.service = service;
        this.templates = templates;
        this.reviews = reviews;
        this.members = members;
        this.newPosting = newPosting;
        this.roles = roles;
        this.rolePostings = rolePostings;
        this.applications = applications;
        this.clock = clock;
        saved.addClassNames("jw-saved", "jw-soft");
        saved.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElse("");
        live = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter("live"::equals)
                .isPresent();
        refresh();
    }

    private void refresh() {
        PostingDetails posting = queries.details(reference);
        PostingStanding standing = new PostingStanding(posting, reviews.latest(posting.id()), texts, formats);
        keeper = new DraftKeeper<>(
                posting.seenVersion(),
                (seenVersion, advert) -> save(new SaveJobPostingDraft(posting.id(), seenVersion, advert)),
                this::someoneElseSaved);
        conflict.setVisible(false);
        saved.setText("");
        removeAll();
        boolean changed =
                posting.publicAdvert().isPresent() && posting.latest().status() != PostingVersionStatus.APPROVED;
        boolean asPublic = changed && live;
        JobAdvert shown = asPublic ? posting.readAdvert() : posting.advert();
        boolean written = posting.editable() && !asPublic;
        add(back(), head(posting, shown.title()), sub(standing.sentence()));
        StoppedNotice.of(posting.employer(), texts).ifPresent(this::add);
        unlisted(posting).ifPresent(this::add);
        review(standing).ifPresent(this::add);
        add(
                new PostingCommands(posting, service, templates, newPosting, queries, waiting(posting), this::refresh),
                conflict);
        if (changed) {
            add(liveOrChanges());
        }
        if (written) {
            add(form(posting, standing));
        } else {
            add(new AdvertReading(shown, posting.reference()));
        }
        if (posting.versions().stream().anyMatch(version -> version.submittedAt() != null)) {
            add(new VersionList(posting, texts, formats));
        }
        if (written) {
            add(bar(posting));
        }
    }

    /** The way between what the public reads and the changes to it, each with an address. */
    private Component liveOrChanges() {
        Nav tabs = new Nav();
        tabs.addClassName("jw-tabs");
        tabs.setAriaLabel(text("jobs.live-or-changes"));
        String address = "/app/postings/" + reference;
        Anchor changes = new Anchor(address, text("jobs.changes"));
        Anchor now = new Anchor(address + "?show=live", text("jobs.live-now"));
        (live ? now : changes).getElement().setAttribute("aria-current", "page");
        tabs.add(now, changes);
        return tabs;
    }

    private long waiting(PostingDetails posting) {
        return posting.reader() ? applications.counts(posting.id()).waiting() : 0;
    }

    private PostingForm form(PostingDetails posting, PostingStanding standing) {
        form = new PostingForm(
                members.members(posting.organization()),
                newPosting.usualPlace(posting.organization()),
                () -> keeper.save(form.read()),
                role -> fill(posting, role));
        form.show(posting.advert(), standing.notes());
        form.showRole(roles.check(posting.advert()));
        return form;
    }

    /** Takes over what the guide of a role says; nothing that was typed is lost, because there was nothing yet. */
    private void fill(PostingDetails posting, String role) {
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

    private Component head(PostingDetails posting, String title) {
        return heading(
                title.isEmpty() ? text("jobs.untitled") : title,
                PostingBadges.of(texts, posting.status(), posting.employer()),
                new Span(posting.reference()));
    }

    /** The address of an advert that is in no list, to hand out. */
    private Optional<Component> unlisted(PostingDetails posting) {
        return posting.publicAdvert()
                .filter(advert -> !posting.addressReference().equals(posting.reference()))
                .map(advert -> {
                    String address = BaseUrl.get() + Addresses.job(posting.addressReference(), advert.title());
                    Anchor link = new Anchor(address, address);
                    link.setRouterIgnore(true);
                    Paragraph line = sub(text("jobs.stands.unlisted") + " ");
                    line.add(link);
                    return line;
                });
    }

    /** What a moderator said, and the way to each field that has a note. */
    private Optional<Component> review(PostingStanding standing) {
        Div notice = new Div();
        notice.addClassNames("jw-notice", "jw-notice--warning", "jw-review");
        standing.message().ifPresent(message -> notice.add(new Paragraph(text("jobs.form.message", message))));
        for (FieldNote note : standing.notes().notes()) {
            Button link = new Button(
                    text("jobs.form.note", note.text(), text("moderation.field." + note.field())),
                    click -> form.lead(note.field()));
            link.addThemeVariants(ButtonVariant.TERTIARY);
            notice.add(link);
        }
        return notice.getComponentCount() == 0 ? Optional.empty() : Optional.of(notice);
    }

    private Component bar(PostingDetails posting) {
        boolean change = posting.publicAdvert().isPresent();
        Button submit = new Button(text(change ? "jobs.do.submit-change" : "jobs.do.submit"), click -> submit(posting));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Div end = new Div(saved);
        end.addClassName("end");
        Div decide = new Div(submit, end);
        decide.addClassName("jw-decide");
        Div bottom = new Div(decide);
        bottom.addClassName("jw-bottom");
        return bottom;
    }

    private void submit(PostingDetails posting) {
        if (form.isUnreadable()) {
            form.leadToUnreadable();
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
            Toast.show(text("jobs.done.submit"));
        } catch (InvalidInput incomplete) {
            form.showProblems(incomplete.getProblems());
        }
    }

    private Long save(SaveJobPostingDraft command) {
        SavedDraft draft = drafts.saveDraft(command);
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
