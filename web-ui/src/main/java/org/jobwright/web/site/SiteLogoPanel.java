package org.jobwright.web.site;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.Command;
import java.util.Base64;
import org.jobwright.domain.site.SiteLogo;
import org.jobwright.domain.site.SitePart;
import org.jobwright.services.site.SiteQueries;
import org.jobwright.services.site.SiteService;
import org.jobwright.services.site.SiteVersionSummary;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** The logo beside the name of the site. */
class SiteLogoPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();

    /** @param latest the latest version; null if there was none */
    SiteLogoPanel(SiteQueries queries, SiteService service, SiteVersionSummary latest, Command changed) {
        addClassNames("jw-panel", "jw-settings");
        int seen = latest == null ? 0 : latest.number();
        boolean shown = latest != null && !latest.none();
        Div actions = new Div(new FileUpload(
                texts.get(shown ? "site.logo.replace" : "site.logo.add"),
                ".png,.jpg,.jpeg",
                SiteLogo.MAX_UPLOAD,
                (name, content) -> {
                    service.showLogo(content, seen);
                    changed.execute();
                }));
        actions.addClassName("jw-actions");
        add(new H2(texts.of(SitePart.LOGO)));
        if (shown) {
            Image logo = new Image(embedded(queries.anyLogo(latest.value())), texts.get("site.logo.now"));
            logo.addClassNames("jw-emblem", "jw-emblem--large");
            Button remove = new Button(texts.get("site.remove"), click -> {
                service.remove(SitePart.LOGO, null, seen);
                changed.execute();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
            add(logo);
        }
        add(
                new Paragraph(texts.get("site.logo.hint")),
                actions,
                new FormerVersions(new SiteVersions(queries, service, SitePart.LOGO, null, changed)));
    }

    /** A logo that may not be public, inside the page. */
    static String embedded(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
