package org.jobwright.web.applications.pipeline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.applications.tags.TagFilter;

/** Narrows a board or a list: words, one click for each filter, and a tag. What is chosen is in the address. */
class FilterBar extends Div {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final SerializableConsumer<PipelineAddress> narrowed;
    private final FilterChips chips;
    private PipelineAddress address;

    FilterBar(
            PipelineAddress address,
            ApplicantPresenter desk,
            List<TagOption> tags,
            SerializableConsumer<PipelineAddress> narrowed) {
        this.narrowed = narrowed;
        this.address = address;
        chips = new FilterChips(desk, address.tab(), this::narrow);
        chips.show(address);
        addClassName("jw-listbar");
        add(search(desk.words()), chips);
        if (!tags.isEmpty()) {
            add(new TagFilter(tags, address.tag(), desk.words().texts(), tag -> narrow(this.address.withTag(tag))));
        }
    }

    private TextField search(PipelineLabels words) {
        TextField search = new TextField();
        search.setPlaceholder(words.text("applications.pipeline.list.search"));
        search.setAriaLabel(words.text("applications.pipeline.list.search"));
        search.addClassName("jw-search");
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        search.setValue(address.words());
        search.addValueChangeListener(change -> narrow(this.address.withWords(change.getValue())));
        return search;
    }

    /** The rest of the address has changed, such as the order. */
    void moved(PipelineAddress now) {
        address = now;
    }

    private void narrow(PipelineAddress now) {
        address = now;
        chips.show(now);
        narrowed.accept(now);
    }
}
