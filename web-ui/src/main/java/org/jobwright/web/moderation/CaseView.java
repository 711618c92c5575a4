package org.jobwright.web.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.moderation.FieldNote;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.organizations.OrganizationService;
import org.jobwright.web.moderation.passages.PassageNotes;
import org.jobwright.web.moderation.passages.Passages;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One case: the advert as its page shows it or what changed in it, with findings and notes, and the decision. */
@Route(value = "moderation", layout = WorkspaceLayout.class)
@RolesAllowed(Role.MODERATOR)
public class CaseView extends WorkspaceView implements HasUrlParameter<String> {

    private static final String KEYS = "a s b u j k ?";

    private final ModerationCaseQueries queries;
    private final ModerationService cases;
    private final LiveAdvertService adverts;
    private final OrganizationService organizations;
    private final ProofService proofs;
    private final Clock clock;

    private final CaseDecisions decisions;

    private ModerationCaseId id;
    private CaseDetails details;
    private CaseStanding standing;
    private RemarksPanel remarks;
    private PassageNotes notes;
    private DecisionBar bar;

    @Inject
    public CaseView(
            ModerationQueries queue,
            ModerationCaseQueries queries,
            ModerationService cases,
            LiveAdvertService adverts,
            OrganizationService organizations,
            ProofService proofs,
            Clock clock) {
        this.queries = queries;
        this.cases = cases;
        this.adverts = adverts;
        this.organizations = organizations;
        this.proofs = proofs;
        this.clock = clock;
        this.decisions = new CaseDecisions(queue, cases, texts);
        addClassName("jw-case");
        CaseKeys.listen(this, KEYS, this::act);
        CaseKeys.listenForNotes(this, (passage, chosen) -> notes.open(passage, chosen));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, ModerationCaseId::new).orElseThrow(NotFound::new);
        remarks = null;
        show();
        focusHeading();
    }

    /** What a key or the button with its sign does. */
    private void act(String key) {
        switch (key) {
            case "j", "k" -> decisions.neighbour(key.equals("j"));
            case "u" -> UndoableApproval.undoLatest(texts);
            case "?" -> CaseKeys.explain(texts, KEYS);
            default -> decide(key);
        }
    }

    private void decide(String key) {
        if (standing.mayAct()) {
            switch (key) {
                case "a" -> decisions.approve();
                case "s" -> decisions.sendBack();
                default -> decisions.block();
            }
        } else if (key.equals("a") && standing.mayConfirm()) {
            decisions.confirm();
        }
    }

    private void show() {
        details = queries.details(id);
        standing = new CaseStanding(details, texts, formats, clock.instant());
        bar = null;
        removeAll();
        CaseKeys.showing(this, id.toString());
        Div title = heading(details.item().title(), new CaseBadge(details.item(), texts));
        add(title, sub(standing.sentence()));
        standing.notices().forEach(sentence -> add(notice(sentence)));
        if (details.former() != null) {
            add(new FormerPanel(details.former(), texts, formats));
        }
        Span hint = new Span(text("moderation.keys.passage-hint"));
        hint.setId(Passages.HINT);
        hint.getElement().setAttribute("hidden", true);
        add(hint);
        Passages passages = new Passages(standing.mayAct());
        passages.addTitle(title.getComponentAt(0).getElement());
        CaseAdvert advert = new CaseAdvert(details, texts, formats, passages);
        notes = new PassageNotes(passages, texts, this::note);
        add(new FindingsPanel(
                new FindingEntry.Desk(
                        details,
                        texts,
                        formats,
                        standing.mayAct() ? this::dismiss : null,
                        other -> queries.compared(id, other)),
                passages));
        notes.show(details.fieldNotes(), standing.mayAct());
        Div columns = new Div(advert, aside());
        columns.addClassName("jw-cols");
        add(columns);
        decisions.about(details, remarks);
        getElement().setAttribute("data-note", standing.mayAct() ? text("moderation.keys.note") : "");
        if (standing.mayAct()) {
            bar = new DecisionBar(texts, this::act);
            add(bar);
            expectDecision();
        } else {
            title.add(CaseKeys.help(texts, KEYS)); // without decisions there is no bar with this button
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
            aside.add(new StandingPanel(details, texts, adverts, decisions::confirm, this::undo, this::show));
        }
        aside.add(new EmployerPanel(details, texts, formats, proofs, this::warn, this::suspend));
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

    private void note(FieldNote note) {
        boolean waited = !standing.isTaken();
        cases.noteField(id, note);
        details = queries.details(id);
        standing = new CaseStanding(details, texts, formats, clock.instant());
        decisions.about(details, remarks);
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
        if (bar != null) {
            bar.expect(details.fieldNotes().notes().size(), !remarks.message().isBlank());
        }
    }

    private void undo() {
        cases.undoApproval(id);
        show();
        focusHeading();
        Toast.show(text("moderation.case.undone", details.item().title()));
    }

    private void warn(String reason) {
        organizations.warn(details.employer().organization(), reason);
        Toast.show(text("moderation.employer.warned-now", details.employer().name()));
        show();
    }

    private void suspend(String reason, Ground ground, String danger) {
        organizations.suspend(details.employer().organization(), reason, ground, danger);
        Toast.show(text("moderation.employer.suspended", details.employer().name()));
        show();
    }
}
