package org.jobwright.web.moderation;

import com.vaadin.flow.component.HtmlComponent;

/** A key as people see it on their keyboard; screen readers find the keys in their list. */
class KeySign extends HtmlComponent {

    KeySign(String key) {
        super("kbd");
        getElement().setText(key);
        getElement().setAttribute("aria-hidden", "true");
        getElement().getClassList().add("jw-key");
    }
}
