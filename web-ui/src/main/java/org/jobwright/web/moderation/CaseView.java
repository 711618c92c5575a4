package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.jobs.JobAdvert;
import org.jobwright.domain.moderation.AdvertDiff;
import org.jobwright.domain.moderation.AdvertField;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.ModerationCaseState;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.NotFound;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueItem;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceLayout;
import org.jobwright.web.shell.WorkspaceView;

/** One case: what is live beside what was handed in, notes, and the decision. */
@Route(value = "moderation", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class CaseView extends WorkspaceView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final ModerationQueries queries;
    private final ModerationService cases;
    private final OrganizationService organizations;
    private final Clock clock;

    private ModerationCaseId id;
    private CaseDetails details;
    private RemarksPanel remarks;
    private DecisionBar decision;

    @Inject
    public CaseView(
            ModerationQueries queries, ModerationService cases, OrganizationService organizations, Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, ModerationCaseId::new).orElseThrow(NotFound::new);
        show();
    }

    private void show() {
        details = queries.details(id);
        QueueItem item = details.item();
        removeAll();
        add(heading(item.title(), new CaseBadge(item, texts)), sub(where()));
        if (isOpen() && details.live() != null) {
            add(notice(text("moderation.case.stays-public")));
        }
        if (details.message() != null) {
            add(notice(text("moderation.case.told", details.message())));
        }
        Div columns = new Div(advert(), aside());
        columns.addClassName("jw-cols");
        add(columns);
        if (mayAct()) {
            decision = new DecisionBar(texts, this::approve, this::sendBack, this::block);
            add(decision);
            expectDecision();
        }
    }

    private String where() {
        QueueItem item = details.item();
        String what = text(
                item.change() ? "moderation.case.change-of" : "moderation.case.new-of",
                item.organizationName(),
                item.submission());
        if (!isOpen()) {
            return what;
        }
        return what + " " + whose() + " " + Deadline.words(item.deadline(), clock.instant(), texts, formats) + ".";
    }

    private String whose() {
        if (details.assignedToReader()) {
            return text("moderation.case.yours");
        }
        String name = details.item().assigneeName();
        return name == null ? text("moderation.case.nobodys") : text("moderation.case.of", name);
    }

    private static Component notice(String sentence) {
        Div notice = new Div(new Paragraph(sentence));
        notice.addClassName("jw-notice");
        return notice;
    }

    private Component advert() {
        AdvertWords words = new AdvertWords(texts, formats);
        return details.live() == null
                ? whole(words, details.submitted())
                : changes(words, AdvertDiff.between(details.live(), details.submitted()));
    }

    private Component changes(AdvertWords words, AdvertDiff diff) {
        Div list = new Div(new H2(text("moderation.case.changed", diff.changed().size())));
        for (AdvertDiff.Change change : diff.changed()) {
            list.add(withNote(
                    FieldPanel.changed(
                            texts, words.label(change.path()), words.of(change.live()), words.of(change.submitted())),
                    change.path()));
        }
        if (!diff.unchanged().isEmpty()) {
            NativeDetails folded = new NativeDetails(
                    text("moderation.case.unchanged", diff.unchanged().size()));
            folded.addClassName("jw-fold");
            Div fields = new Div();
            diff.unchanged().forEach(field -> fields.add(single(words, field)));
            folded.setContent(fields);
            list.add(folded);
        }
        return list;
    }

    private Component whole(AdvertWords words, JobAdvert submitted) {
        Div list = new Div(new H2(text("moderation.case.first")));
        AdvertField.of(submitted).stream()
                .filter(field -> !field.isEmpty())
                .forEach(field -> list.add(single(words, field)));
        return list;
    }

    private Component single(AdvertWords words, AdvertField field) {
        return withNote(FieldPanel.single(texts, words.label(field.path()), words.of(field)), field.path());
    }

    private Component withNote(FieldPanel panel, String path) {
        String note = details.fieldNotes().on(path);
        if (mayAct()) {
            panel.addNoteEditor(note, changed -> note(path, changed));
        } else if (!note.isEmpty()) {
            panel.addNote(note);
        }
        return panel;
    }

    private Component aside() {
        Div aside = new Div();
        aside.addClassName("jw-stack");
        aside.getElement().setAttribute("role", "complementary");
        aside.getElement().setAttribute("aria-label", text("moderation.case.about"));
        if (isOpen()) {
            aside.add(assignment());
        }
        aside.add(new EmployerPanel(details.employer(), texts, formats, this::suspend));
        remarks = new RemarksPanel(details, mayAct(), texts, formats, this::remark, this::expectDecision);
        aside.add(remarks);
        return aside;
    }

    private Component assignment() {
        Button button = details.assignedToReader()
                ? new Button(text("moderation.case.release"), click -> {
                    cases.release(id);
                    show();
                })
                : new Button(text(isTaken() ? "moderation.case.take-over" : "moderation.case.take"), click -> {
                    cases.take(id);
                    show();
                });
        return button;
    }

    private boolean isOpen() {
        return details.item().state() != ModerationCaseState.DECIDED;
    }

    private boolean isTaken() {
        return details.item().state() == ModerationCaseState.IN_REVIEW;
    }

    /** A case that waits is taken by the first act; a colleague's must be taken over first. */
    private boolean mayAct() {
        return isOpen() && (!isTaken() || details.assignedToReader());
    }

    private void note(String path, String text) {
        boolean waited = !isTaken();
        cases.noteField(id, new FieldNote(path, text));
        details = queries.details(id);
        expectDecision();
        if (waited) {
            Toast.show(text("moderation.case.taken"));
        }
    }

    private void remark(String text) {
        cases.noteForColleagues(id, text);
        details = queries.details(id);
        remarks.show(details);
    }

    private void expectDecision() {
        decision.expect(details.fieldNotes().notes().size(), !remarks.message().isBlank());
    }

    private void approve() {
        cases.approve(id);
        next("moderation.case.approved");
    }

    private void sendBack() {
        cases.sendBack(id, remarks.message());
        next("moderation.case.sent-back");
    }

    private void block() {
        new ReasonDialog(
                        text("moderation.case.block-question", details.item().title()),
                        text("moderation.case.block-consequence"),
                        text("moderation.case.block"),
                        reason -> {
                            cases.block(id, reason);
                            next("moderation.case.blocked");
                        })
                .open();
    }

    private void suspend(String reason) {
        organizations.suspend(details.employer().organization(), reason);
        Toast.show(text("moderation.employer.suspended", details.employer().name()));
        show();
    }

    private void next(String done) {
        Toast.show(text(done, details.item().title()));
        UI ui = UI.getCurrent();
        queries.next()
                .ifPresentOrElse(
                        following -> ui.navigate(CaseView.class, following.toString()),
                        () -> ui.navigate(QueueView.class));
    }
}
