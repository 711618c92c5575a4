package org.jobwright.web.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.moderation.CaseDetails;
import org.jobwright.services.moderation.LiveAdvertService;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ReasonDialog;
import org.jobwright.web.shell.StateBadge;
import org.jobwright.web.shell.Toast;

/** The current state of a decided case's posting, and what a moderator can still do. */
class StandingPanel extends Div {

    private final CaseDetails details;
    private final Texts texts;
    private final SerializableRunnable changed;

    StandingPanel(
            CaseDetails details,
            Texts texts,
            LiveAdvertService adverts,
            SerializableRunnable confirm,
            SerializableRunnable undo,
            SerializableRunnable changed) {
        this.details = details;
        this.texts = texts;
        this.changed = changed;
        CaseDetails.Standing now = details.standing();
        addClassName("jw-panel");
        add(
                new H2(texts.get("moderation.standing.title")),
                new StateBadge(texts.of(now.status()), StateBadge.lookOf(now.status())));
        if (now.status() == PostingStatus.LIVE) {
            Anchor page = new Anchor(
                    Addresses.job(details.item().reference(), details.item().title()),
                    texts.get("moderation.standing.page"));
            page.setRouterIgnore(true);
            add(new Paragraph(page));
        }
        if (now.held()) {
            add(new Paragraph(texts.get("moderation.standing.held", now.holdReason())));
        }
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (!details.conflict()) {
            if (details.item().isToBeReviewed()) {
                Button leave = new Button(texts.get("moderation.standing.confirm"), click -> confirm.run());
                leave.addThemeVariants(ButtonVariant.PRIMARY);
                leave.setSuffixComponent(new KeySign("A"));
                actions.add(leave);
            }
            if (details.item().undoable()) {
                actions.add(new Button(texts.get("moderation.standing.undo"), click -> undo.run()));
            }
            if (now.canBeHeld()) {
                actions.add(grounded("hold", (reason, ground) -> adverts.hold(details.posting(), reason, ground)));
            }
            if (now.canBeTakenDown()) {
                Button down =
                        grounded("take-down", (reason, ground) -> adverts.takeDown(details.posting(), reason, ground));
                down.addThemeVariants(ButtonVariant.ERROR);
                actions.add(down);
            }
            if (now.stopped()) {
                actions.add(button("give-back", reason -> adverts.giveBack(details.posting(), reason)));
            }
        }
        add(actions);
    }

    /** What restricts the advert also needs a ground. */
    private Button grounded(String verb, SerializableBiConsumer<String, Ground> act) {
        String title = details.item().title();
        return new Button(texts.get("moderation.standing." + verb), click -> ReasonDialog.withGround(
                        texts.get("moderation.standing." + verb + ".question", title),
                        texts.get("moderation.standing." + verb + ".consequence"),
                        texts.get("moderation.standing." + verb),
                        Ground.TERMS,
                        (reason, ground) -> {
                            act.accept(reason, ground);
                            changed.run();
                            Toast.show(texts.get("moderation.standing." + verb + ".done", title));
                        })
                .open());
    }

    private Button button(String verb, SerializableConsumer<String> act) {
        String title = details.item().title();
        return new Button(texts.get("moderation.standing." + verb), click -> {
            ReasonDialog dialog = new ReasonDialog(
                    texts.get("moderation.standing." + verb + ".question", title),
                    texts.get("moderation.standing." + verb + ".consequence"),
                    texts.get("moderation.standing." + verb),
                    reason -> {
                        act.accept(reason);
                        changed.run();
                        Toast.show(texts.get("moderation.standing." + verb + ".done", title));
                    });
            dialog.open();
        });
    }
}
