package org.jobwright.web.jobs.desk;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.jobs.templates.PostingTemplateId;
import org.jobwright.services.jobs.PostingTemplateSummary;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.frame.MenuButton;

/** The templates of an organization, to start a posting from. */
class TemplateMenu extends MenuButton {

    TemplateMenu(List<PostingTemplateSummary> templates, SerializableConsumer<PostingTemplateId> begin) {
        super(WorkspaceUser.texts().get("jobs.list.from-template"));
        templates.forEach(template -> addItem(template.name(), () -> begin.accept(template.id())));
    }
}
