package org.jobwright.web.applications.tags;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.services.applications.tags.Tagged;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.Focus;
import org.jobwright.web.shell.NameList;
import org.jobwright.web.shell.WorkspaceUser;

/** Asks for the tag of several people. */
public class TagDialog extends Dialog {

    /**
     * A question about several people.
     *
     * @param who the people in short
     * @param names all of their names
     * @param given reports who has the tag now
     */
    public TagDialog(
            TagsDesk desk,
            OrganizationId organization,
            List<JobApplicationId> people,
            String who,
            List<String> names,
            SerializableConsumer<Tagged> given) {
        Texts texts = WorkspaceUser.texts();
        setHeaderTitle(texts.get("applications.tags.bulk.title", who));
        TagField field = new TagField(desk.options(organization), texts, name -> {
            Tagged tagged = desk.tag(people, name);
            close();
            given.accept(tagged);
        });
        add(new NameList(names, texts), field);
        getFooter().add(new Button(texts.get("shared.cancel"), click -> close()));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                Focus.moveToField(field);
            }
        });
    }
}
