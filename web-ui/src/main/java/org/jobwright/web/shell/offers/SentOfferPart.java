package org.jobwright.web.shell.offers;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jobwright.domain.offers.ConditionState;
import org.jobwright.domain.offers.OfferState;
import org.jobwright.services.offers.OfferDetails;
import org.jobwright.services.offers.OfferVersionDetails;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.WorkspaceUser;

/** The latest version that the candidate was told of, their answer, and what follows from it. */
class SentOfferPart extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final OffersPanel panel;
    private final OfferDetails details;
    private final OfferVersionDetails sent;

    SentOfferPart(OffersPanel panel, OfferDetails details, OfferVersionDetails sent) {
        this.panel = panel;
        this.details = details;
        this.sent = sent;
        addClassNames("jw-panel", "jw-stack");
        Div title = new Div(
                new H3(texts.get("shared.offers.version", sent.number())),
                new StateBadge(texts.of(sent.state()), look()));
        title.addClassName("jw-offerhead");
        add(title, new Paragraph(news()));
        Stream.of(sent.words(), sent.endReason())
                .filter(words -> words != null && !words.isEmpty())
                .forEach(words -> {
                    Paragraph said = new Paragraph(words);
                    said.addClassName("jw-words");
                    said.getElement().setAttribute("dir", "auto");
                    add(said);
                });
        add(OfferParts.terms(sent.terms(), texts, formats), OfferParts.advert(sent, texts, formats));
        conditions();
        actions();
    }

    private String look() {
        return switch (sent.state()) {
            case ACCEPTED, HIRED -> "hired";
            case SENT, CHANGE_ASKED -> "offer";
            case DECLINED, BACKED_OUT -> "declined";
            case WITHDRAWN -> "withdrawn";
            default -> "closed";
        };
    }

    private String news() {
        String key = "shared.offers.sent." + sent.state().name()
                + (sent.paperAwaited() ? ".paper" : "")
                + (sent.state() == OfferState.CHANGE_ASKED && sent.wantedStart() != null ? ".start" : "");
        return texts.get(
                key,
                details.applicant(),
                formats.date(sent.sentAt()),
                Formats.of(texts.language(), ZoneId.of(sent.terms().zone()))
                        .date(sent.answerBy().minusMillis(1)),
                sent.answeredAt() == null ? "" : formats.dateTime(sent.answeredAt()),
                sent.signedName() == null ? "" : sent.signedName(),
                sent.declineReason() == null ? "" : texts.of(sent.declineReason()),
                sent.wantedStart() == null ? "" : formats.date(sent.wantedStart()),
                sent.endedAt() == null ? "" : formats.date(sent.endedAt()));
    }

    private void conditions() {
        List<String> conditions = sent.terms().conditions();
        for (int i = 0; i < Math.min(conditions.size(), sent.conditions().size()); i++) {
            int index = i;
            Select<ConditionState> state = new Select<>();
            state.setLabel(conditions.get(i));
            state.setItems(ConditionState.values());
            state.setItemLabelGenerator(value -> value == null ? "" : texts.of(value));
            state.setValue(sent.conditions().get(i));
            state.setReadOnly(!details.changeable() || !sent.state().isLive() || sent.state() == OfferState.HIRED);
            state.addValueChangeListener(change -> panel.run("condition", () -> panel.offers()
                    .hires
                    .closeCondition(details.id(), details.version(), index, change.getValue())));
            add(state);
        }
    }

    private void actions() {
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (details.changeable()) {
            if (sent.paperAwaited()) {
                actions.add(panel.button(
                        "paper", () -> panel.offers().hires.receivePaper(details.id(), details.version())));
            }
            if (sent.state() == OfferState.ACCEPTED && details.tellAt() == null) {
                Button hire = panel.button("hire", () -> panel.offers().hires.hire(details.id(), details.version()));
                hire.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(hire);
            }
            if (sent.state().canBecome(OfferState.SENT)) {
                actions.add(new Button(
                        texts.get("shared.offers.do.extend"),
                        click -> new ExtendOfferDialog(panel, details, sent).open()));
            }
            if (details.mayWithdraw(sent)) {
                Button withdraw = new Button(
                        texts.get("shared.offers.do.withdraw"),
                        click -> new WithdrawOfferDialog(panel, details).open());
                withdraw.addThemeVariants(ButtonVariant.TERTIARY);
                actions.add(withdraw);
            }
        }
        Anchor letter = new Anchor(
                "/offers/letters/" + panel.application().value() + "-" + sent.number() + ".pdf",
                texts.get("shared.offers.letter"));
        letter.addClassName("jw-linkbutton");
        letter.setRouterIgnore(true);
        letter.getElement().setAttribute("download", true);
        actions.add(letter);
        add(actions);
    }
}
