package org.jobwright.web.organizations.lists;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.services.organizations.domains.ListedNameQueries;
import org.jobwright.services.organizations.domains.ListedNameService;
import org.jobwright.web.shell.WorkspaceView;
import org.jobwright.web.shell.frame.WorkspaceLayout;

/** The lists of names and domains that count when an organization is founded or verified. */
@Route(value = "admin/names", layout = WorkspaceLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
public class NameListsView extends WorkspaceView {

    @Inject
    public NameListsView(ListedNameQueries queries, ListedNameService service) {
        Anchor back = new Anchor("admin/words", text("organizations.lists.back"));
        back.addClassName("jw-back");
        add(
                back,
                heading(text("organizations.lists.title")),
                sub(text("organizations.lists.sub")),
                new Anchor("admin/names/history", text("organizations.lists.history")));
        for (NameList list : NameList.values()) {
            add(new NameListPanel(list, queries, service, texts, formats));
        }
    }
}
