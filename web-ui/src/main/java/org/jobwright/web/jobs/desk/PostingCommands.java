package org.jobwright.web.jobs.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.applications.access.HiringRights;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersionStatus;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.OrganizationPostingQueries;
import org.jobwright.services.jobs.PostingDetails;
import org.jobwright.services.jobs.PostingTemplateService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.frame.MenuButton;
import org.jobwright.web.shell.palette.PaletteAction;

/** The actions for a posting in its current state: the likely ones as buttons, the rest in a menu. */
class PostingCommands extends Div {

    /** How the posting ends, in the address of the page that answers the people in it. */
    private static final Map<String, String> OUTCOMES =
            Map.of("fill", "FILLED", "close", "NO_HIRE", "withdraw", "CANCELLED");

    private final Texts texts = WorkspaceUser.texts();
    private final PostingDetails posting;
    private final JobPostingService service;
    private final PostingTemplateService templates;
    private final NewPosting newPosting;
    private final OrganizationPostingQueries queries;
    private final HiringRights rights;
    private final long unanswered;
    private final Command done;
    private final List<PaletteAction> actions = new ArrayList<>();

    /**
     * @param rights what the reader may do with the applicants
     * @param unanswered how many people would be left without an answer if it ended
     * @param done called after an action, to show the current state
     */
    PostingCommands(
            PostingDetails posting,
            JobPostingService service,
            PostingTemplateService templates,
            NewPosting newPosting,
            OrganizationPostingQueries queries,
            HiringRights rights,
            long unanswered,
            Command done) {
        this.posting = posting;
        this.service = service;
        this.templates = templates;
        this.newPosting = newPosting;
        this.queries = queries;
        this.rights = rights;
        this.unanswered = unanswered;
        this.done = done;
        addClassName("jw-actions");
        boolean withAdvert = !posting.advert().opening().endless();
        if (posting.publicAdvert().isPresent() && rights.mayReadAssigned()) {
            Anchor applicants = lead("/app/pipeline/" + posting.reference(), "jobs.do.applicants");
            if (!posting.editable()) {
                applicants.setClassName("jw-button jw-button--primary");
            }
        }
        if (withAdvert) {
            add(preview());
        }
        if (rights.role() != null) {
            lead("/app/postings/" + posting.reference() + "/team", "jobs.do.team");
        }
        if (rights.role() != null && posting.publicAdvert().isPresent()) {
            lead("/app/postings/" + posting.reference() + "/links", "jobs.do.links");
        }
        if (rights.maySeeFigures()) {
            lead("/app/postings/" + posting.reference() + "/figures", "jobs.do.figures");
        }
        if (rights.mayEditStages()) {
            actions.add(PaletteAction.to("jobs.do.stages", "/app/pipeline/" + posting.reference() + "/stages"));
        }
        if (posting.recruiter() && withAdvert) {
            buttons();
            add(menu());
        }
    }

    private void buttons() {
        JobPostingId id = posting.id();
        if (posting.latest().status() == PostingVersionStatus.SUBMITTED && posting.status() != PostingStatus.BLOCKED) {
            button("recall", () -> service.recall(id));
        }
        switch (posting.status()) {
            case LIVE -> {
                button("pause", () -> service.pause(id));
                asked("fill", () -> service.fill(id));
            }
            case PAUSED -> {
                if (!posting.held()) {
                    button("resume", () -> service.resume(id));
                }
            }
            case EXPIRED -> again("renew");
            case FILLED, CLOSED -> again("reopen");
            case WITHDRAWN -> {
                if (posting.restorable()) {
                    button("restore", () -> service.restore(id));
                }
            }
            case DRAFT, SUBMITTED, IN_REVIEW, SENT_BACK, BLOCKED -> {}
        }
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(texts.get("jobs.do.more"));
        PostingStatus status = posting.status();
        if (status == PostingStatus.LIVE) {
            item(menu, "jobs.do.renew", () -> renew("renew"));
        }
        if (status.canBecome(PostingStatus.CLOSED)) {
            item(menu, "jobs.do.close", () -> ask("close", () -> service.close(posting.id())));
        }
        if (status == PostingStatus.PAUSED || status == PostingStatus.EXPIRED) {
            item(menu, "jobs.do.fill", () -> ask("fill", () -> service.fill(posting.id())));
        }
        item(menu, "jobs.do.copy", this::copy);
        item(menu, "jobs.do.template", () -> new TemplateDialog(templates, posting).open());
        if (status == PostingStatus.DRAFT) {
            item(menu, "jobs.do.discard", this::discard);
        } else if (status.canBecome(PostingStatus.WITHDRAWN)) {
            item(menu, "jobs.do.withdraw", () -> ask("withdraw", () -> service.withdraw(posting.id())));
        }
        return menu;
    }

    private void item(MenuButton menu, String label, SerializableRunnable action) {
        menu.addItem(texts.get(label), action);
        actions.add(PaletteAction.of(label, action));
    }

    private void act(String verb, SerializableRunnable action) {
        add(new Button(texts.get("jobs.do." + verb), click -> action.run()));
        actions.add(PaletteAction.of("jobs.do." + verb, action));
    }

    private Anchor lead(String address, String label) {
        Anchor link = link(address, label);
        add(link);
        actions.add(PaletteAction.to(label, address));
        return link;
    }

    /** All of these, for the palette. */
    List<PaletteAction> paletteActions() {
        return List.copyOf(actions);
    }

    private Component preview() {
        Anchor link = link("/postings/" + posting.reference() + "/preview", "jobs.do.preview");
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private Anchor link(String address, String label) {
        Anchor link = new Anchor(address, texts.get(label));
        link.addClassName("jw-action");
        if (!address.startsWith("/app/")) {
            link.setRouterIgnore(true);
        }
        return link;
    }

    private void button(String verb, Command action) {
        act(verb, () -> carryOut(verb, action));
    }

    private void asked(String verb, Command action) {
        act(verb, () -> ask(verb, action));
    }

    /** An employer cannot publish what a moderator holds. */
    private void again(String verb) {
        if (posting.held()) {
            return;
        }
        act(verb, () -> renew(verb));
    }

    private void renew(String verb) {
        new RenewDialog(service, posting, texts.get("jobs.do." + verb), () -> showDone(verb)).open();
    }

    private void copy() {
        JobPostingId copy = newPosting.copy(posting.id());
        UI.getCurrent().navigate(PostingView.class, new RouteParameters("reference", queries.reference(copy)));
    }

    /** Does not ask, because it can be undone. */
    private void discard() {
        service.withdraw(posting.id());
        UI.getCurrent().navigate(PostingsView.class);
        Toast.showWithUndo(texts.get("jobs.done.discard"), () -> {
            service.restore(posting.id());
            UI.getCurrent().navigate(PostingView.class, new RouteParameters("reference", posting.reference()));
        });
    }

    private void ask(String verb, Command action) {
        if (unanswered > 0 && rights.mayRelease()) {
            askToCloseOut(verb);
            return;
        }
        boolean unread = "withdraw".equals(verb) && posting.publicAdvert().isEmpty();
        String consequence = texts.get("jobs.ask." + verb + (unread ? ".unread" : ".consequence"));
        ConfirmAction question = new ConfirmAction(
                texts.get("jobs.ask." + verb), consequence, texts.get("jobs.do." + verb), () -> carryOut(verb, action));
        ("withdraw".equals(verb) ? question : question.harmless()).open();
    }

    /** No posting ends around the people in it: they are answered first. */
    private void askToCloseOut(String verb) {
        String outcome = OUTCOMES.get(verb);
        new ConfirmAction(
                        texts.get("jobs.ask." + verb),
                        texts.get("jobs.ask.close-out", unanswered),
                        texts.get("jobs.do.close-out"),
                        () -> UI.getCurrent()
                                .navigate(
                                        "pipeline/" + posting.reference() + "/close-out",
                                        QueryParameters.of("outcome", outcome)))
                .harmless()
                .open();
    }

    private void carryOut(String verb, Command action) {
        action.execute();
        showDone(verb);
    }

    private void showDone(String verb) {
        done.execute();
        Toast.show(texts.get("jobs.done." + verb));
    }
}
