package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.services.offers.SaveOffer;
import org.jobwright.services.offers.SendOffer;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.approvals.StepsPanel;
import org.jobwright.web.shell.offers.OfferLetterPage.Parties;

/** The version that is not sent: a form, its approval, or that it is being sent. */
class DraftOfferPart extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final OffersPanel panel;
    private final Div comparison = new Div();
    private final Div preview = new Div();
    private final Paragraph permission = new Paragraph();
    private final Button go = new Button();
    private final Span kept = new Span();
    private Button discard;
    private boolean stopped;
    private OfferDetails details;
    private OfferEditor form;

    /** @param details may be without a draft: then one begins with its first save */
    DraftOfferPart(OffersPanel panel, OfferDetails details) {
        this.panel = panel;
        this.details = details;
        addClassName("jw-stack");
        details.unsent().ifPresentOrElse(this::show, () -> edit(details.start()));
    }

    private void show(OfferVersionDetails draft) {
        if (draft.staged()) {
            staged(draft);
            return;
        }
        Div state = new Div(
                new Paragraph(texts.get("shared.offers.draft." + draft.state().name(), draft.number())));
        state.addClassName("jw-notice");
        add(state);
        if (panel.offers().isOver(draft.terms())) {
            Div over = new Div(new Paragraph(texts.get(
                    "shared.offers.too-late", formats.date(draft.terms().answerBy()))));
            over.addClassNames("jw-notice", "jw-notice--warning");
            add(over);
        }
        if (details.asked() != null) {
            add(new StepsPanel(
                    details.asked(), details.role() == OrganizationRole.OWNER ? new OfferSteps(panel, details) : null));
        }
        if (details.changeable() && draft.state() != OfferState.IN_APPROVAL) {
            edit(draft.terms());
            return;
        }
        add(read(draft));
        if (details.changeable()) {
            add(panel.button("take-back", () -> panel.offers().service.takeBack(details.id(), details.version())));
        }
    }

    private Div read(OfferVersionDetails draft) {
        Div terms = new Div(OfferParts.terms(draft.terms(), texts, formats), OfferParts.advert(draft, texts, formats));
        terms.addClassNames("jw-panel", "jw-stack");
        return terms;
    }

    private void staged(OfferVersionDetails draft) {
        Div notice = new Div(new Span(
                draft.tellAt() == null && details.tellAt() == null
                        ? texts.get("shared.offers.staged")
                        : texts.get(
                                "shared.offers.staged.at",
                                formats.dateTime(draft.tellAt() == null ? details.tellAt() : draft.tellAt()))));
        notice.addClassNames("jw-notice", "jw-apart");
        if (details.changeable()) {
            notice.add(panel.button("undo", () -> panel.offers().sending.undo(details.id(), details.version())));
        }
        add(notice, read(draft));
    }

    private void edit(OfferTerms terms) {
        comparison.getElement().setAttribute("role", "status");
        form = new OfferEditor(terms, comparison, this::compare);
        panel.offers()
                .conversations
                .offerTexts(panel.application(), form::startDate, form::writeLetter)
                .ifPresent(form::offerTexts);
        compare();
        Details letter = new Details(texts.get("shared.offers.preview"), preview);
        letter.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.problems().run(this::preview);
            }
        });
        Button save = new Button(
                texts.get("shared.offers.do.save"), click -> form.problems().run(() -> {
                    if (store()) {
                        panel.run("save", () -> {});
                    }
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            try {
                form.problems().run(this::storeAndProceed);
            } finally {
                go.setEnabled(true);
            }
        });
        sayPermission();
        permission.addClassName("jw-soft");
        discard = panel.button("discard", () -> panel.offers().service.discard(details.id(), details.version()));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.setVisible(details.unsent().isPresent());
        kept.addClassName("jw-note");
        kept.getElement().setAttribute("role", "status");
        Div actions = new Div(go, save, discard, kept);
        actions.addClassName("jw-actions");
        add(form, letter, permission, actions);
        if (state() == OfferState.DRAFT) {
            form.whenChanged(this::keep);
        }
    }

    /** What is typed in a draft survives a closed window. It stops when a colleague was faster, which is said once. */
    private void keep() {
        if (stopped) {
            return;
        }
        try {
            panel.offers().service.keep(new SaveOffer(details.application(), details.version(), form.read()));
        } catch (InvalidInput unfinished) {
            kept.setText(texts.get("shared.offers.not-kept")); // which field is said when the form is saved
            return;
        } catch (RuleViolation refused) {
            stopped = true;
            kept.setText("");
            panel.warnAndKeep(texts.of(refused));
            return;
        }
        details = panel.offers().queries.of(panel.application());
        sayPermission();
        discard.setVisible(true);
        kept.setText(texts.get("shared.offers.kept"));
    }

    private void sayPermission() {
        go.setText(texts.get(asks() ? "shared.offers.do.ask" : "shared.offers.do.send"));
        permission.setText(texts.get(asks() ? "shared.offers.approval-needed" : "shared.offers.approval-not-needed"));
        permission.setVisible(state() != OfferState.APPROVED);
    }

    private boolean asks() {
        return details.approvalNeeded() && state() != OfferState.APPROVED;
    }

    private OfferState state() {
        return details.unsent().map(OfferVersionDetails::state).orElse(OfferState.DRAFT);
    }

    /** While pay is typed, what is outside the advert is said; what cannot be compared yet is not. */
    private void compare() {
        comparison.removeAll();
        try {
            OfferTerms typed = form.read();
            comparison.add(OfferParts.advert(
                    panel.offers().queries.compare(panel.application(), typed), typed, texts, formats));
        } catch (InvalidInput unfinished) {
            // said beside its field when the form is saved
        }
    }

    private void preview() {
        OfferTerms terms = form.read();
        AdvertComparison compared = panel.offers().queries.compare(panel.application(), terms);
        int number = details.unsent()
                .map(OfferVersionDetails::number)
                .orElseGet(() -> details.sent().map(OfferVersionDetails::number).orElse(0) + 1);
        preview.removeAll();
        preview.add(
                OfferParts.letter(letter(number, terms, compared, panel.offers().today(terms))));
    }

    private OfferLetterPage letter(int number, OfferTerms terms, AdvertComparison compared, LocalDate dated) {
        return OfferLetterPage.of(
                new Parties(details.organization(), details.applicant(), details.posting()),
                details.reference() == null ? "OF-\u2026" : details.reference().value(),
                number,
                terms,
                terms.digest(),
                dated,
                compared.applied(),
                compared.isLower());
    }

    /** A press does what its button says: if other terms need approval, or need none any more, it only saves. */
    private void storeAndProceed() {
        boolean asked = asks();
        if (!store()) {
            return;
        }
        if (asked == asks()) {
            proceed();
        } else {
            panel.show();
            panel.say(texts.get(asks() ? "shared.offers.now-asks" : "shared.offers.now-sends"));
        }
    }

    /**
     * What is saved stays, also if the next step is refused: the form goes on from there.
     *
     * @return false if somebody else was faster, which is said above what was typed
     */
    private boolean store() {
        try {
            panel.offers().service.save(new SaveOffer(details.application(), details.version(), form.read()));
        } catch (InvalidInput aboutFields) {
            throw aboutFields;
        } catch (RuleViolation refused) {
            panel.sayAndKeep(texts.of(refused));
            return false;
        }
        details = panel.offers().queries.of(panel.application());
        sayPermission();
        return true;
    }

    /** What was saved is asked for or sent, after the letter was made from it. */
    private void proceed() {
        if (asks()) {
            panel.run("ask", () -> panel.offers().service.submit(details.id(), details.version()));
            return;
        }
        OfferVersionDetails written = details.unsent().orElseThrow();
        OfferTerms terms = written.terms();
        AdvertComparison compared = panel.offers().queries.compare(panel.application(), terms);
        LocalDate dated = panel.offers().today(terms);
        byte[] file = letter(written.number(), terms, compared, dated).file();
        SendOffer command = new SendOffer(details.id(), details.version(), terms.digest(), dated, file, false);
        try {
            panel.offers().sending.send(command);
            panel.run("send", () -> {});
        } catch (InvalidInput aboutFields) {
            throw aboutFields;
        } catch (RuleViolation refused) {
            if (!refused.getCode().equals(SendOffer.MORE_THAN_OPENINGS)) {
                panel.show();
                panel.say(texts.of(refused));
                return;
            }
            new ConfirmAction(
                            texts.get("shared.offers.send-beyond"),
                            texts.of(refused),
                            texts.get("shared.offers.do.send"),
                            () -> panel.run("send", () -> panel.offers().sending.send(command.beyond())))
                    .harmless()
                    .open();
        }
    }
}
