package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.statements.SuggestedGround;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One case: the live text compared with the submission, notes, and the decision. */
@Route(value = "moderation", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class CaseView extends WorkspaceView implements HasUrlParameter<String> {

    private final ModerationQueries queue;
    private final ModerationCaseQueries queries;
    private final ModerationService cases;
    private final LiveAdvertService adverts;
    private final OrganizationService organizations;
    private final ProofService proofs;
    private final Clock clock;

    private ModerationCaseId id;
    private CaseDetails details;
    private CaseStanding standing;
    private RemarksPanel remarks;
    private DecisionBar decision;

    @Inject
    public CaseView(
            ModerationQueries queue,
            ModerationCaseQueries queries,
            ModerationService cases,
            LiveAdvertService adverts,
            OrganizationService organizations,
            ProofService proofs,
            Clock clock) {
        this.queue = queue;
        this.queries = queries;
        this.cases = cases;
        this.adverts = adverts;
        this.organizations = organizations;
        this.proofs = proofs;
        this.clock = clock;
        CaseKeys.listen(this, this::pressed);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, ModerationCaseId::new).orElseThrow(NotFound::new);
        remarks = null;
        show();
        focusHeading();
    }

    /** The same as the buttons, which say when an action is not possible. */
    private void pressed(String key) {
        switch (key) {
            case "j", "k" ->
                queue.neighbour(id, key.equals("j"))
                        .ifPresent(next -> UI.getCurrent().navigate(CaseView.class, next.toString()));
            case "?" -> CaseKeys.show(texts);
            default -> decide(key);
        }
    }

    private void decide(String key) {
        if (decision == null) {
            return;
        }
        switch (key) {
            case "a" -> approve();
            case "s" -> sendBack();
            default -> block();
        }
    }

    private void show() {
        details = queries.details(id);
        standing = new CaseStanding(details, texts, formats, clock.instant());
        decision = null;
        removeAll();
        add(heading(details.item().title(), new CaseBadge(details.item(), texts)), sub(standing.sentence()));
        standing.notices().forEach(sentence -> add(notice(sentence)));
        if (details.former() != null) {
            add(new FormerPanel(details.former(), texts, formats));
        }
        CaseAdvert advert = new CaseAdvert(details, texts, formats, standing.mayAct() ? this::note : null);
        add(new FindingsPanel(
                details,
                texts,
                formats,
                advert::lead,
                standing.mayAct() ? this::dismiss : null,
                other -> queries.compared(id, other)));
        Div columns = new Div(advert, aside());
        columns.addClassName("jw-cols");
        add(columns);
        if (standing.mayAct()) {
            decision = new DecisionBar(texts, this::approve, this::sendBack, this::block);
            add(decision);
            expectDecision();
        }
    }

    private static Component notice(String sentence) {
        Div notice = new Div(new Paragraph(sentence));
        notice.addClassName("jw-notice");
        return notice;
    }

    private Component aside() {
        Aside aside = new Aside();
        aside.addClassName("jw-stack");
        aside.getElement().setAttribute("aria-label", text("moderation.case.about"));
        if (standing.isOpen() && !details.conflict()) {
            aside.add(assignment());
        }
        if (!standing.isOpen()) {
            aside.add(new StandingPanel(details, texts, adverts, this::confirm, this::undo, this::show));
        }
        aside.add(new EmployerPanel(details, texts, formats, proofs, this::suspend));
        RemarksPanel before = remarks;
        remarks = new RemarksPanel(details, standing.mayAct(), texts, formats, this::remark, this::expectDecision);
        if (before != null) {
            remarks.takeOver(before);
        }
        aside.add(remarks);
        return aside;
    }

    /** Releasing a case decides nothing, so it is only a quiet link. */
    private Component assignment() {
        if (!details.assignedToReader()) {
            return new Button(
                    text(standing.isTaken() ? "moderation.case.take-over" : "moderation.case.take"), click -> {
                        cases.take(id);
                        show();
                    });
        }
        Button release = new Button(text("moderation.case.release"), click -> {
            cases.release(id);
            show();
        });
        release.addThemeVariants(ButtonVariant.TERTIARY);
        return release;
    }

    private void note(String path, String text) {
        boolean waited = !standing.isTaken();
        cases.noteField(id, new FieldNote(path, text));
        details = queries.details(id);
        standing = new CaseStanding(details, texts, formats, clock.instant());
        expectDecision();
        if (waited) {
            Toast.show(text("moderation.case.taken"));
        }
    }

    private void dismiss(String finding, String reason) {
        cases.dismissFinding(id, finding, reason);
        show();
    }

    private void remark(String text) {
        cases.noteForColleagues(id, text);
        details = queries.details(id);
        remarks.show(details);
    }

    private void expectDecision() {
        if (decision == null) {
            return;
        }
        decision.expect(details.fieldNotes().notes().size(), !remarks.message().isBlank());
    }

    /** An unsaved remark for colleagues is saved before the case is left. */
    private void keepRemark() {
        if (!remarks.remark().isBlank()) {
            remark(remarks.remark());
        }
    }

    /** A message is only sent when the case is sent back; otherwise colleagues can still read it. */
    private void keepMessage() {
        if (!remarks.message().isBlank()) {
            cases.noteForColleagues(id, text("moderation.case.not-sent", remarks.message()));
        }
    }

    private void approve() {
        keepRemark();
        keepMessage();
        ModerationCaseId approved = id;
        String title = details.item().title();
        cases.approve(approved);
        Toast.showWithUndo(text("moderation.case.approved", title), () -> {
            cases.undoApproval(approved);
            UI.getCurrent().navigate(CaseView.class, approved.toString());
            Toast.show(text("moderation.case.undone", title));
        });
        next();
    }

    /** Leaves an advert public that was so without a review, and goes on to the next one. */
    private void confirm() {
        cases.confirm(id);
        Toast.show(text("moderation.case.confirmed", details.item().title()));
        UI ui = UI.getCurrent();
        queue.nextPublic()
                .ifPresentOrElse(
                        following -> ui.navigate(CaseView.class, following.toString()),
                        () -> ui.navigate(
                                QueueView.class,
                                QueueAddress.write(new QueueFilter(QueueFilter.Scope.PUBLIC, null, ""))));
    }

    private void undo() {
        cases.undoApproval(id);
        show();
        focusHeading();
        Toast.show(text("moderation.case.undone", details.item().title()));
    }

    private void sendBack() {
        keepRemark();
        cases.sendBack(id, remarks.message());
        Toast.show(text("moderation.case.sent-back", details.item().title()));
        next();
    }

    private void block() {
        ReasonDialog.withGround(
                        text("moderation.case.block-question", details.item().title()),
                        text("moderation.case.block-consequence"),
                        text("moderation.case.block"),
                        suggestedGround(),
                        (reason, ground) -> {
                            keepRemark();
                            keepMessage();
                            cases.block(id, reason, ground);
                            Toast.show(text(
                                    "moderation.case.blocked", details.item().title()));
                            next();
                        })
                .open();
    }

    private Ground suggestedGround() {
        return SuggestedGround.of(
                details.item().openFindings().stream().map(CaseFinding::found).toList());
    }

    private void suspend(String reason, Ground ground) {
        organizations.suspend(details.employer().organization(), reason, ground);
        Toast.show(text("moderation.employer.suspended", details.employer().name()));
        show();
    }

    private void next() {
        UI ui = UI.getCurrent();
        queue.next()
                .ifPresentOrElse(
                        following -> ui.navigate(CaseView.class, following.toString()),
                        () -> ui.navigate(QueueView.class));
    }
}
