package org.jobwright.web.applications.archive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.applications.archive.ArchiveState;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.accounts.signin.ProofService;
import org.jobwright.services.applications.archive.ArchiveService;
import org.jobwright.services.applications.archive.AskedArchive;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** Where the request for an archive stands: to ask for it, to stop it, to download it. */
class ArchivePanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final MyOrganization organization;
    private final ArchiveService archives;
    private final ProofService proofs;
    private final H2 title = new H2();
    private final Div body = new Div();

    ArchivePanel(MyOrganization organization, ArchiveService archives, ProofService proofs) {
        this.organization = organization;
        this.archives = archives;
        this.proofs = proofs;
        addClassNames("jw-panel", "jw-settings");
        body.addClassName("jw-stack");
        UnorderedList parts = new UnorderedList();
        List.of("postings", "applications", "pool", "team", "settings", "record", "not")
                .forEach(part -> parts.add(new ListItem(texts.get("applications.archive.part." + part))));
        add(new H2(texts.get("applications.archive.contents")), parts, title, body);
        draw();
    }

    private void draw() {
        body.removeAll();
        Optional<AskedArchive> latest = archives.latest(organization.id());
        Optional<AskedArchive> open = latest.filter(AskedArchive::isStoppable);
        title.setText(texts.get(open.isPresent() ? "applications.archive.asked" : "applications.archive.ask"));
        latest.ifPresent(asked -> {
            Paragraph standing = new Paragraph(standing(asked));
            standing.getElement().setAttribute("role", "status");
            body.add(standing);
        });
        body.add(open.map(this::open).orElseGet(this::offer));
    }

    private String standing(AskedArchive asked) {
        String standing = texts.get(
                "applications.archive.state." + asked.state(),
                asked.by(),
                formats.dateTime(asked.askedAt()),
                formats.dateTime(asked.readyAt()),
                formats.dateTime(asked.endsAt()));
        return asked.fetchedAt() == null
                ? standing
                : standing + " " + texts.get("applications.archive.fetched", formats.dateTime(asked.fetchedAt()));
    }

    private Component open(AskedArchive asked) {
        Div actions = new Div();
        actions.addClassName("jw-actions");
        if (asked.state() == ArchiveState.READY && asked.own()) {
            Anchor download = new Anchor(
                    "/organizations/" + organization.slug() + "/export.zip?request=" + asked.id(),
                    texts.get("applications.archive.download"));
            download.setRouterIgnore(true);
            download.addClassNames("jw-button", "jw-button--primary");
            actions.add(download);
        }
        Button stop = new Button(texts.get("applications.archive.stop"), click -> new ConfirmAction(
                        texts.get("applications.archive.stop.title"),
                        texts.get("applications.archive.stop.text"),
                        texts.get("applications.archive.stop.do"),
                        () -> stop(asked))
                .open());
        stop.setDisableOnClick(false);
        actions.add(stop);
        return actions;
    }

    private Component offer() {
        Button ask = new Button(texts.get("applications.archive.ask.do"), click -> {
            proofs.require();
            ask();
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(false);
        Div offer = new Div(new Paragraph(texts.get("applications.archive.ask.text")), ask);
        offer.addClassName("jw-stack");
        return offer;
    }

    private void ask() {
        try {
            archives.ask(organization.id());
            Toast.show(texts.get("applications.archive.said.asked"));
        } catch (RuleViolation refused) {
            Toast.show(texts.of(refused));
        }
        draw();
        Focus.moveTo(title);
    }

    private void stop(AskedArchive asked) {
        try {
            archives.stop(asked.id());
            Toast.show(texts.get("applications.archive.said.stopped"));
        } catch (RuleViolation over) {
            Toast.show(texts.of(over));
        }
        draw();
        Focus.moveTo(title);
    }
}
