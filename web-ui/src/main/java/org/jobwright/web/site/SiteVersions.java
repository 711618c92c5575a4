package org.jobwright.web.site;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.text.RevealedText;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.ConfirmAction;
import org.jobwright.web.shell.Toast;
import org.jobwright.web.shell.WorkspaceUser;

/** All versions of a part, newest first: who wrote which one, when, and a button that returns to it. */
class SiteVersions extends Div {

    /** Enough to tell two versions apart. */
    private static final int HEAD = 16;

    /** Each picture is sent with the page. */
    private static final int MOST_LOGOS = 5;

    private final Texts texts = WorkspaceUser.texts();
    private final Formats formats = WorkspaceUser.formats();
    private final SiteQueries queries;
    private final SiteService service;
    private final SitePart part;
    private final Language language;
    private final Command changed;

    SiteVersions(SiteQueries queries, SiteService service, SitePart part, Language language, Command changed) {
        this.queries = queries;
        this.service = service;
        this.part = part;
        this.language = language;
        this.changed = changed;
        addClassName("jw-versions");
        show();
    }

    /** As they are stored now. */
    final void show() {
        removeAll();
        List<SiteVersionSummary> versions = new ArrayList<>(queries.versions(part, language));
        if (versions.isEmpty()) {
            add(new Paragraph(texts.get("site.versions.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("jw-rows");
        for (int i = 0; i < versions.size(); i++) {
            list.add(item(versions.get(i), versions.getFirst(), i < MOST_LOGOS));
        }
        add(list);
    }

    /** There is a new version. */
    void changed() {
        changed.execute();
    }

    private ListItem item(SiteVersionSummary version, SiteVersionSummary latest, boolean drawn) {
        Span number = new Span(texts.get("site.versions.number", version.number()));
        number.addClassName("jw-strong");
        Span story = new Span(story(version));
        story.addClassName("jw-soft");
        ListItem item = new ListItem(number, story);
        if (part == SitePart.LOGO && drawn && !version.none()) {
            Image logo = new Image(
                    SiteLogoPanel.embedded(queries.anyLogo(version.value())),
                    texts.get("site.versions.logo", version.number()));
            logo.addClassName("jw-emblem");
            item.add(logo);
        }
        if (part.isText() && !version.none()) {
            Button read = new Button(texts.get("site.versions.read"), click -> read(version));
            read.setAriaLabel(texts.get("site.versions.read.of", version.number()));
            read.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(read);
        }
        if (version.number() != latest.number()) {
            Button restore = new Button(texts.get("site.versions.restore"), click -> ask(version, latest));
            restore.setAriaLabel(texts.get("site.versions.restore.of", version.number()));
            restore.addThemeVariants(ButtonVariant.TERTIARY);
            item.add(restore);
        }
        return item;
    }

    private void read(SiteVersionSummary version) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(texts.get("site.versions.title", texts.of(part), version.number()));
        Html text = new Html("<div>"
                + RevealedText.of(queries.text(part, language, version.number()).text())
                        .html() + "</div>");
        text.getElement().setAttribute("lang", language.tag());
        text.addClassName("jw-prose");
        dialog.add(text);
        dialog.getFooter().add(new Button(texts.get("shared.close"), click -> dialog.close()));
        dialog.open();
    }

    private String story(SiteVersionSummary version) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                "site.versions.written",
                formats.longDate(version.writtenAt()),
                formats.time(version.writtenAt()),
                version.writtenBy()));
        if (version.restored() != null) {
            parts.add(texts.get("site.versions.restored", version.restored()));
        }
        if (version.none()) {
            parts.add(texts.get("site.versions.off"));
        } else if (part.isText()) {
            parts.add("SHA-256 " + version.sha256().substring(0, HEAD));
        } else if (part != SitePart.LOGO) {
            parts.add(SiteStanding.value(version, texts));
        }
        if (version.lastDay() != null) {
            parts.add(texts.get("site.versions.last-day", formats.date(version.lastDay())));
        }
        return String.join(" · ", parts);
    }

    private void ask(SiteVersionSummary version, SiteVersionSummary latest) {
        new ConfirmAction(
                        texts.get("site.versions.restore.question", version.number()),
                        texts.get("site.versions.restore.about"),
                        texts.get("site.versions.restore"),
                        () -> {
                            service.restore(part, language, version.number(), latest.number());
                            Toast.show(texts.get("site.versions.restore.done", version.number()));
                            changed.execute();
                        })
                .harmless()
                .open();
    }
}
