package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Anchor;

/** The name of an applicant, which leads to their page and from there on through the same list. */
class PersonLink extends Anchor {

    private static final long serialVersionUID = 1L;

    PersonLink(String name, String address) {
        super(address, name);
        addClassName("name");
    }
}
