package org.jobwright.web.applications.tags;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.applications.tags.TagOption;
import org.jobwright.web.shared.text.Texts;

/** Types or chooses a tag. A name that is refused stays there, with the reason next to it. */
class TagField extends ComboBox<String> {

    private final Texts texts;

    /** @param take gives the tag of this name */
    TagField(List<TagOption> vocabulary, Texts texts, SerializableConsumer<String> take) {
        super(texts.get("applications.tags.add"));
        this.texts = texts;
        setItems(vocabulary.stream().map(TagOption::name).toList());
        setAllowCustomValue(true);
        setHelperText(texts.get("applications.tags.hint"));
        setManualValidation(true);
        setWidthFull();
        addCustomValueSetListener(typed -> take(typed.getDetail(), take));
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                take(change.getValue(), take);
            }
        });
    }

    private void take(String name, SerializableConsumer<String> take) {
        try {
            setInvalid(false);
            take.accept(name);
            clear();
            // A typed name is no value of the field, so the server has nothing to clear.
            getElement().executeJs("this.clear()");
        } catch (RuleViolation refused) {
            setErrorMessage(texts.of(refused));
            setInvalid(true);
        }
    }
}
