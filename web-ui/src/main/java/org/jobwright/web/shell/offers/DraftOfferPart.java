package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jobwright.domain.offers.AdvertComparison;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.domain.offers.OfferTerms;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.services.offers.SaveOffer;
import org.jobwright.services.offers.SendOffer;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.offers.OfferLetterPage.Parties;

/** The version that is not sent: a form, its approval, or that it is being sent. */
class DraftOfferPart extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final OffersPanel panel;
    private final OfferDetails details;
    private final OfferVersionDetails draft;
    private final Div comparison = new Div();
    private final Div preview = new Div();
    private OfferEditor form;

    /** @param details may be without a draft: then one begins with its first save */
    DraftOfferPart(OffersPanel panel, OfferDetails details) {
        this.panel = panel;
        this.details = details;
        this.draft = details.unsent().orElse(null);
        addClassName("jw-stack");
        if (draft == null) {
            edit();
        } else if (draft.staged()) {
            staged();
        } else {
            OfferState state = draft.state();
            add(note(texts.get("shared.offers.draft." + state.name(), draft.number())));
            votes();
            if (!details.changeable()) {
                add(OfferParts.terms(draft.terms(), texts, formats));
            } else if (state == OfferState.IN_APPROVAL) {
                add(OfferParts.terms(draft.terms(), texts, formats), panel.button("take-back", () -> panel.offers()
                        .service
                        .takeBack(details.id(), details.version())));
            } else {
                edit();
            }
        }
    }

    private Paragraph note(String sentence) {
        Paragraph note = new Paragraph(sentence);
        note.addClassName("jw-notice");
        return note;
    }

    private void staged() {
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
        add(notice, OfferParts.terms(draft.terms(), texts, formats));
    }

    private void votes() {
        if (details.asked() == null) {
            return;
        }
        details.asked().steps().stream().flatMap(step -> step.votes().stream()).forEach(vote -> {
            String said = vote.verdict() == null ? "WAITS" : vote.verdict().name();
            String comment = vote.comment() == null ? "" : " " + vote.comment();
            add(new Paragraph(texts.get("shared.offers.vote." + said, vote.name()) + comment));
        });
    }

    private void edit() {
        comparison.getElement().setAttribute("role", "status");
        OfferTerms terms = draft == null ? details.start() : draft.terms();
        compare(draft == null ? panel.offers().queries.compare(panel.application(), terms) : draft.comparison(), terms);
        form = new OfferEditor(terms, comparison);
        Details letter = new Details(texts.get("shared.offers.preview"), preview);
        letter.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.problems().run(this::preview);
            }
        });
        Button save =
                new Button(texts.get("shared.offers.do.save"), click -> form.problems().run(this::save));
        Button go = new Button(texts.get(asks() ? "shared.offers.do.ask" : "shared.offers.do.send"), click -> form.problems()
                .run(() -> {
                    store();
                    proceed();
                }));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> go.setEnabled(true));
        Div actions = new Div(go, save);
        actions.addClassName("jw-actions");
        if (draft != null) {
            Button discard =
                    panel.button("discard", () -> panel.offers().service.discard(details.id(), details.version()));
            discard.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(discard);
        }
        add(form, letter, actions);
    }

    private boolean asks() {
        return draft != null && details.approvalNeeded() && draft.state() != OfferState.APPROVED;
    }

    private void compare(AdvertComparison compared, OfferTerms terms) {
        comparison.removeAll();
        comparison.add(new Paragraph(OfferLabels.advert(compared.applied(), terms, texts, formats)));
        if (compared.appliedFlag() != null) {
            comparison.add(note(texts.get("shared.offers.flag.applied", texts.of(compared.appliedFlag()))));
        }
        if (compared.currentFlag() != null && compared.currentFlag() != compared.appliedFlag()) {
            comparison.add(note(texts.get("shared.offers.flag.current", texts.of(compared.currentFlag()))));
        }
    }

    private void preview() {
        OfferTerms terms = form.read();
        AdvertComparison compared = panel.offers().queries.compare(panel.application(), terms);
        compare(compared, terms);
        int number = draft == null ? details.versions().size() + 1 : draft.number();
        preview.removeAll();
        letter(details, number, terms, compared).lines().forEach(line -> preview.add(new Paragraph(line)));
    }

    private OfferLetterPage letter(OfferDetails seen, int number, OfferTerms terms, AdvertComparison compared) {
        return OfferLetterPage.of(
                new Parties(seen.organization(), seen.applicant(), seen.posting()),
                seen.reference() == null ? "OF-" : seen.reference().value(),
                number,
                terms,
                terms.digest(),
                compared.applied(),
                compared.isLower());
    }

    private void save() {
        store();
        panel.run("save", () -> {});
    }

    private void store() {
        panel.offers().service.save(new SaveOffer(details.application(), details.version(), form.read()));
    }

    /** What was saved is asked for or sent, after the letter was made from it. */
    private void proceed() {
        OfferDetails saved = panel.offers().queries.of(panel.application());
        OfferVersionDetails written = saved.unsent().orElseThrow();
        if (saved.approvalNeeded() && written.state() != OfferState.APPROVED) {
            panel.run("ask", () -> panel.offers().service.submit(saved.id(), saved.version()));
            return;
        }
        AdvertComparison compared = panel.offers().queries.compare(panel.application(), written.terms());
        byte[] file = letter(saved, written.number(), written.terms(), compared).file();
        SendOffer command =
                new SendOffer(saved.id(), saved.version(), written.terms().digest(), file, false);
        try {
            panel.offers().sending.send(command);
            panel.run("send", () -> {});
        } catch (RuleViolation refused) {
            if (!refused.getCode().equals("offers.more-than-openings")) {
                panel.show();
                panel.say(texts.of(refused));
                return;
            }
            new ConfirmAction(
                            texts.get("shared.offers.do.send"),
                            texts.of(refused),
                            texts.get("shared.offers.do.send"),
                            () -> panel.run("send", () -> panel.offers().sending.send(command.beyond())))
                    .harmless()
                    .open();
        }
    }
}
