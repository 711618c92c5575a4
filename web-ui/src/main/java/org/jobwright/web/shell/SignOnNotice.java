package org.jobwright.web.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jobwright.services.organizations.MyOrganization;
import org.jobwright.web.shared.Addresses;
import org.jobwright.web.shared.text.Texts;

/** Says that an organization wants its members to sign in at its provider, and leads there. */
public class SignOnNotice extends Div {

    public SignOnNotice(MyOrganization organization, Texts texts) {
        addClassName("jw-notice");
        Anchor way = new Anchor(
                Addresses.continuing("/login/oidc/" + organization.slug(), "/app/organization/" + organization.slug()),
                texts.get("shared.sign-on.at", organization.displayName()));
        way.setRouterIgnore(true);
        add(new Paragraph(texts.get("shared.sign-on.notice", organization.displayName())), way);
    }
}
