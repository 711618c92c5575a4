package org.jobwright.web.jobs;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.jobs.PostingTemplateId;
import org.jobwright.services.jobs.PostingTemplateSummary;
import org.jobwright.web.shell.Reader;

/** The templates of an organization, to begin a posting from. */
class TemplateMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    TemplateMenu(List<PostingTemplateSummary> templates, SerializableConsumer<PostingTemplateId> begin) {
        SubMenu menu = addItem(Reader.texts().get("jobs.list.from-template")).getSubMenu();
        templates.forEach(template -> menu.addItem(template.name(), click -> begin.accept(template.id())));
    }
}
