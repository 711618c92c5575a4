package org.jobwright.web.site;

import com.vaadin.flow.component.details.Details;
import org.jobwright.web.shell.WorkspaceUser;

/** Versions that are there when somebody looks for them. */
class FormerVersions extends Details {

    FormerVersions(SiteVersions versions) {
        super(WorkspaceUser.texts().get("site.versions"), versions);
    }
}
