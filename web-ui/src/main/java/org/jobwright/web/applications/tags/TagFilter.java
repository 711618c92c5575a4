package org.jobwright.web.applications.tags;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.applications.tags.TagId;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.shared.text.Texts;

/** Shows only people with a tag. */
public class TagFilter extends ComboBox<TagOption> {

    /**
     * A filter for one list.
     *
     * @param chosen the tag in the address; null for none
     */
    public TagFilter(List<TagOption> vocabulary, TagId chosen, Texts texts, SerializableConsumer<TagId> narrowed) {
        setItems(vocabulary);
        setItemLabelGenerator(TagOption::name);
        setAriaLabel(texts.get("applications.tags.filter"));
        setPlaceholder(texts.get("applications.tags.filter"));
        setClearButtonVisible(true);
        addClassName("jw-tagfilter");
        vocabulary.stream().filter(tag -> tag.id().equals(chosen)).findFirst().ifPresent(this::setValue);
        addValueChangeListener(change -> narrowed.accept(
                change.getValue() == null ? null : change.getValue().id()));
    }
}
