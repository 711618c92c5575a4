package org.jobwright.web.scorecards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import org.jobwright.domain.interviews.kits.AttributeKind;
import org.jobwright.domain.interviews.kits.KitAttribute;
import org.jobwright.domain.interviews.kits.Rating;
import org.jobwright.web.shell.forms.RowList;

/** One attribute, with what each rating means for it. */
class AttributeRow extends RowList.Row<KitAttribute> {

    private final TextField name;
    private final Select<AttributeKind> kind = new Select<>();
    private final Checkbox required;
    private final Map<Rating, TextField> anchors = new EnumMap<>(Rating.class);

    AttributeRow(String path, KitEditor form) {
        name = form.text(path + ".name", "attribute", KitAttribute.MAX_NAME);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                form.refreshQuestions();
            }
        });
        kind.setLabel(form.word("kind"));
        kind.setItems(AttributeKind.values());
        kind.setItemLabelGenerator(form.texts()::of);
        form.field(path + ".kind", kind);
        required = form.field(path + ".required", new Checkbox(form.word("required")));
        Div means = new Div();
        means.addClassName("jw-stack");
        for (Rating rating : Rating.values()) {
            TextField anchor = form.field(
                    path + ".anchors." + rating.name(),
                    new TextField(form.texts().of(rating)));
            anchor.setMaxLength(KitAttribute.MAX_ANCHOR);
            anchor.setWidthFull();
            anchors.put(rating, anchor);
            means.add(anchor);
        }
        Div first = new Div(name, kind, required);
        first.addClassName("jw-kitline");
        add(first, new Details(form.word("anchors"), means));
    }

    @Override
    public void show(KitAttribute attribute) {
        name.setValue(attribute.name());
        kind.setValue(attribute.kind());
        required.setValue(attribute.required());
        anchors.forEach((rating, anchor) -> anchor.setValue(attribute.anchor(rating)));
    }

    @Override
    public KitAttribute read() {
        Map<Rating, String> said = new EnumMap<>(Rating.class);
        anchors.forEach((rating, anchor) -> said.put(rating, anchor.getValue()));
        return new KitAttribute(name.getValue(), kind.getValue(), said, required.getValue());
    }

    @Override
    public Component first() {
        return name;
    }
}
