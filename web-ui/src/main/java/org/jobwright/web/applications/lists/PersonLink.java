package org.jobwright.web.applications.lists;

import com.vaadin.flow.component.html.Anchor;

/** The name of an applicant, which links to their page and from there onward through the same list. */
class PersonLink extends Anchor {

    PersonLink(String name, String address) {
        super(address, name);
        addClassName("name");
    }
}
