package org.jobwright.web.signon;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.signon.oidc.SignOnSite;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** What an owner enters at the provider, to be copied from here. */
class RegistrationPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();

    /** @param slug of the organization, whose members begin to sign in at an address of their own */
    RegistrationPanel(OrganizationId organization, String slug) {
        SignOnSite site = SignOnSite.here();
        addClassNames("jw-panel", "jw-settings");
        add(
                new H2(texts.get("signon.registration.title")),
                new Paragraph(texts.get("signon.registration.text")),
                address("answer", site.answerAddress(organization).toString()),
                address("sign-out", site.signOutAddress().toString()),
                address("begin", site.base() + "/login/oidc/" + slug));
    }

    private TextField address(String name, String value) {
        TextField field = new TextField(texts.get("signon.registration." + name));
        field.setValue(value);
        field.setReadOnly(true);
        field.setWidthFull();
        return field;
    }
}
