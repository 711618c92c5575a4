package org.jobwright.web.moderation.appeals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Map;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.moderation.appeals.Appeal;
import org.jobwright.domain.moderation.appeals.AppealId;
import org.jobwright.domain.moderation.appeals.AppealState;
import org.jobwright.domain.shared.Identifiers;
import org.jobwright.domain.shared.failures.NotFound;
import org.jobwright.services.moderation.appeals.AppealDetails;
import org.jobwright.services.moderation.appeals.AppealItem;
import org.jobwright.services.moderation.appeals.AppealReviewQueries;
import org.jobwright.services.moderation.appeals.AppealReviewService;
import org.jobwright.services.moderation.reports.NotifiedReport;
import org.jobwright.web.moderation.statements.StatementRows;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.advert.AdvertChanges;
import org.jobwright.web.shell.forms.FormProblems;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** One appeal: what those concerned say, what was decided, and the answer. */
@Route(value = "moderation/appeals", layout = WorkspaceLayout.class)
@RolesAllowed({Role.MODERATOR, Role.ADMINISTRATOR})
public class AppealView extends WorkspaceView implements HasUrlParameter<String> {

    private final AppealReviewQueries queries;
    private final AppealReviewService service;
    private final RadioButtonGroup<AppealState> outcome = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final FormProblems problems = new FormProblems();

    private AppealId id;

    @Inject
    public AppealView(AppealReviewQueries queries, AppealReviewService service) {
        this.queries = queries;
        this.service = service;
        problems.field("outcome", outcome);
        problems.field("reason", reason);
        outcome.setLabel(text("moderation.appeal.outcome"));
        reason.setLabel(text("moderation.appeal.reason"));
        reason.setHelperText(text("shared.reason.hint"));
        reason.setMaxLength(Appeal.MAX_REASON_LENGTH);
        reason.setWidthFull();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = Identifiers.read(parameter, AppealId::new).orElseThrow(NotFound::new);
        outcome.clear();
        reason.clear();
        takeDraft();
        show();
        focusHeading();
    }

    private void show() {
        AppealDetails details = queries.details(id);
        AppealItem item = details.item();
        removeAll();
        add(
                heading(AppealWords.title(texts, item)),
                sub(
                        item.state().isDecided()
                                ? text("moderation.appeal.sub.decided", formats.date(item.lodgedAt()))
                                : text(
                                        "moderation.appeal.sub",
                                        formats.date(item.lodgedAt()),
                                        formats.date(item.answerBy()))));
        if (!item.state().isDecided() && !details.mayAnswer()) {
            notice(text(
                    item.own()
                            ? "violation.moderation.appeal.own-decision"
                            : "violation.moderation.appeal.own-appeal"));
        }
        add(panel(new H2(text("moderation.appeal.words." + item.appellant())), quote(details.text())));
        if (details.statement() != null) {
            add(panel(
                    new H2(text("moderation.appeal.decision")),
                    new Paragraph(
                            details.decidedBy() == null
                                    ? text("moderation.appeal.decided-by-rule")
                                    : text("moderation.appeal.decided-by", details.decidedBy())),
                    facts(new StatementRows(texts, formats).of(details.statement()))));
        }
        if (details.advert() != null) {
            add(new AdvertChanges(texts, formats)
                    .whole(
                            "moderation.appeal.advert",
                            details.advert(),
                            details.statement().reasons().facts().version()));
        }
        if (details.report() != null) {
            add(dismissed(details));
        }
        if (item.state().isDecided()) {
            add(answered(details));
        } else if (details.mayAnswer()) {
            add(details.assignedToReader() ? form(details) : begin(details));
        }
    }

    private Component dismissed(AppealDetails details) {
        NotifiedReport report = details.report();
        Div panel = panel(
                new H2(text("moderation.appeal.report")),
                new Paragraph(text(
                        "moderation.appeal.reported",
                        report.advert().title(),
                        report.advert().reference(),
                        texts.of(report.reason()))));
        if (!report.text().isEmpty()) {
            panel.add(quote(report.text()));
        }
        panel.add(
                new Paragraph(text("moderation.appeal.dismissed-by", details.decidedBy())), quote(details.dismissal()));
        return panel;
    }

    private Component answered(AppealDetails details) {
        String outcome = details.withoutEffect()
                ? text("moderation.appeal.without-effect")
                : texts.of(details.item().state());
        return panel(
                new H2(text("moderation.appeal.answer")),
                new Paragraph(text(
                        "moderation.appeal.answered",
                        outcome,
                        details.item().reviewer(),
                        formats.dateTime(details.decidedAt()))),
                quote(details.reason()));
    }

    private Component begin(AppealDetails details) {
        String reviewer = details.item().reviewer();
        Button take =
                new Button(text(reviewer == null ? "moderation.appeal.take" : "moderation.appeal.take-over"), click -> {
                    service.take(id);
                    show();
                    Focus.moveToGroup(outcome);
                });
        take.addThemeVariants(ButtonVariant.PRIMARY);
        return panel(
                new H2(text("moderation.appeal.answer")),
                new Paragraph(
                        reviewer == null
                                ? text("moderation.appeal.nobody")
                                : text("moderation.appeal.reviewed-by", reviewer)),
                actions(take));
    }

    private Component form(AppealDetails details) {
        boolean undoable = details.undoable();
        AppealState chosen = outcome.getValue();
        outcome.setItems(AppealState.decisions(details.report() != null));
        outcome.setValue(chosen);
        outcome.setItemLabelGenerator(state -> text("moderation.appeal.outcome."
                + (state == AppealState.REVERSED && !undoable ? "WITHOUT_EFFECT" : state)));
        outcome.setHelperText(text("moderation.appeal.undoes." + (undoable ? undoes(details) : "NOTHING")));
        Button send = new Button(text("moderation.appeal.send"), click -> decide());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        return panel(new H2(text("moderation.appeal.answer")), outcome, reason, actions(send));
    }

    private static String undoes(AppealDetails details) {
        if (details.statement() == null) {
            return "REPORT";
        }
        return details.statement().automated() ? "LAW" : details.item().scope().name();
    }

    private void decide() {
        try {
            if (problems.run("outcome", () -> service.decide(id, outcome.getValue(), reason.getValue()))) {
                show();
                focusHeading();
                Toast.show(text("moderation.appeal.sent"));
            }
        } catch (ProofNeeded needed) {
            VaadinSession.getCurrent().setAttribute(Draft.class, new Draft(id, outcome.getValue(), reason.getValue()));
            throw needed;
        }
    }

    /** What was typed before a fresh proof was asked for. */
    private void takeDraft() {
        Draft draft = VaadinSession.getCurrent().getAttribute(Draft.class);
        if (draft != null && draft.appeal().equals(id)) {
            VaadinSession.getCurrent().setAttribute(Draft.class, null);
            outcome.setValue(draft.outcome());
            reason.setValue(draft.reason());
        }
    }

    private record Draft(AppealId appeal, AppealState outcome, String reason) implements Serializable {}

    private void notice(String sentence) {
        Div notice = new Div(new Paragraph(sentence));
        notice.addClassName("jw-notice");
        add(notice);
    }

    private static Paragraph quote(String typed) {
        Paragraph words = new Paragraph(typed);
        words.addClassNames("jw-quote", "jw-lines-kept");
        words.getElement().setAttribute("dir", "auto");
        return words;
    }

    private static Div actions(Button button) {
        Div buttons = new Div(button);
        buttons.addClassName("jw-actions");
        return buttons;
    }

    private static Div panel(Component... parts) {
        Div panel = new Div(parts);
        panel.addClassNames("jw-panel", "jw-stack");
        return panel;
    }

    private static DescriptionList facts(Map<String, String> rows) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("jw-facts", "jw-statement");
        rows.forEach((term, value) -> {
            DescriptionList.Description said = new DescriptionList.Description(value);
            said.getElement().setAttribute("dir", "auto");
            list.add(new Div(new DescriptionList.Term(term), said));
        });
        return list;
    }
}
