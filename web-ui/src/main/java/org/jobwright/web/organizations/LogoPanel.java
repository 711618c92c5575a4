package org.jobwright.web.organizations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;
import org.jobwright.domain.organizations.OrganizationLogo;
import org.jobwright.services.organizations.OrganizationDetails;
import org.jobwright.services.organizations.OrganizationLogoService;
import org.jobwright.web.shared.look.Emblem;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FileUpload;

/** The logo next to an organization's adverts, or its initials. */
class LogoPanel extends Section {

    LogoPanel(OrganizationLogoService logos, OrganizationDetails details, Command changed) {
        Texts texts = WorkspaceUser.texts();
        addClassNames("jw-panel", "jw-settings");
        Div actions = new Div(new FileUpload(
                texts.get(details.logo() == null ? "organizations.logo.add" : "organizations.logo.replace"),
                ".png,.jpg,.jpeg",
                OrganizationLogo.MAX_UPLOAD,
                (name, content) -> {
                    logos.keep(details.id(), content);
                    changed.execute();
                }));
        actions.addClassName("jw-actions");
        if (details.logo() == null) {
            add(new H2(texts.get("organizations.logo.title")), initials(details.displayName()));
        } else {
            Image logo = new Image(details.logo(), texts.get("organizations.logo.now", details.displayName()));
            logo.addClassNames("jw-emblem", "jw-emblem--large");
            Button remove = new Button(texts.get("organizations.logo.remove"), click -> {
                logos.remove(details.id());
                changed.execute();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            actions.add(remove);
            add(new H2(texts.get("organizations.logo.title")), logo);
        }
        add(
                new Paragraph(texts.get(
                        details.status().isVerified()
                                ? "organizations.logo.hint"
                                : "organizations.logo.hint-unverified")),
                actions);
    }

    private static Span initials(String name) {
        Emblem emblem = Emblem.of(name);
        Span initials = new Span(emblem.initials());
        initials.addClassNames("jw-emblem", "jw-emblem--large", "jw-emblem--" + emblem.tile());
        initials.getElement().setAttribute("aria-hidden", "true");
        return initials;
    }
}
