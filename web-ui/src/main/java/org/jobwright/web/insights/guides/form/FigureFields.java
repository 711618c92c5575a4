package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.textfield.IntegerField;

/** Counts in fields of a form. */
final class FigureFields {

    private FigureFields() {}

    static void show(IntegerField field, long figure) {
        field.setValue(figure == 0 ? null : Integer.valueOf(Math.clamp(figure, Integer.MIN_VALUE, Integer.MAX_VALUE)));
    }

    static long read(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }
}
