package org.jobwright.web.insights.guides;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.insights.guides.GuideStatus;
import org.jobwright.domain.insights.guides.RoleGuideId;
import org.jobwright.services.insights.guides.RoleGuideDetails;
import org.jobwright.services.insights.guides.RoleGuideListing;
import org.jobwright.services.insights.guides.RoleGuideService;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Actions on a guide other than writing: view, export, retire, start over. */
class GuideCommands extends Div {

    private final Texts texts = WorkspaceUser.texts();
    private final RoleGuideService service;
    private final RoleGuideListing guide;
    private final Command done;

    /** @param done called after an action, to show the current state */
    GuideCommands(RoleGuideDetails details, RoleGuideService service, Command done) {
        this.service = service;
        this.guide = details.listing();
        this.done = done;
        addClassName("jw-actions");
        String page = "/roles/" + guide.slug();
        add(newWindow(page + "/preview", "insights.guides.do.preview"));
        if (guide.isPublic()) {
            add(newWindow(page, "insights.guides.do.public-page"));
        }
        add(link(page + "/guide.json", "insights.guides.do.export"));
        RoleGuideId id = guide.id();
        if (guide.isPublic()) {
            add(new Button(texts.get("insights.guides.do.retire"), click -> retire()));
        } else if (guide.isRetired()) {
            add(new Button(texts.get("insights.guides.do.restore"), click -> {
                service.restore(id);
                done.execute();
                Toast.show(texts.get("insights.guides.done.restore"));
            }));
        }
        if (guide.latest() == GuideStatus.DRAFT) {
            boolean isNew = details.versions().size() == 1;
            add(new Button(texts.get("insights.guides.do.discard"), click -> askToDiscard(isNew)));
        }
    }

    private void retire() {
        RoleGuideId id = guide.id();
        service.retire(id);
        done.execute();
        Toast.showWithUndo(texts.get("insights.guides.done.retire"), () -> {
            service.restore(id);
            done.execute();
        });
    }

    /** @param isNew the whole guide is deleted, because it was never published */
    private void askToDiscard(boolean isNew) {
        new ConfirmAction(
                        texts.get("insights.guides.ask.discard"),
                        texts.get(isNew ? "insights.guides.ask.discard.all" : "insights.guides.ask.discard.draft"),
                        texts.get("insights.guides.do.discard"),
                        () -> discard(isNew))
                .open();
    }

    private void discard(boolean isNew) {
        service.discardDraft(guide.id());
        if (isNew) {
            UI.getCurrent().navigate(GuidesView.class);
        } else {
            done.execute();
        }
        Toast.show(texts.get("insights.guides.done.discard"));
    }

    private Anchor newWindow(String address, String label) {
        Anchor link = link(address, label);
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }

    private Anchor link(String address, String label) {
        Anchor link = new Anchor(address, texts.get(label));
        link.addClassName("jw-action");
        link.setRouterIgnore(true);
        return link;
    }
}
