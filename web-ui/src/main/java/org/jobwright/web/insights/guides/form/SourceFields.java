package org.jobwright.web.insights.guides.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jobwright.domain.insights.figures.FigureSource;
import org.jobwright.web.shell.WorkspaceUser;
import org.jobwright.web.shell.forms.FormPart;

/** Who published a figure, for which month, where, and how it was counted. */
class SourceFields extends Div {

    private final TextField name;
    private final Select<Month> month = new Select<>();
    private final IntegerField year;
    private final TextField url;
    private final TextField method;
    private final TextField germanName;
    private final TextField germanMethod;

    SourceFields(String path, FormPart part) {
        Locale reader = WorkspaceUser.language().locale();
        name = part.text(path + ".name", "source");
        month.setLabel(part.label("source-month"));
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one == null ? "" : one.getDisplayName(TextStyle.FULL_STANDALONE, reader));
        part.watched(path + ".asOf", "source-month", month);
        year = part.number(path + ".asOf.year", "source-year");
        url = part.text(path + ".url", "source-url");
        method = part.text(path + ".method", "source-method");
        method.setWidthFull();
        germanName = part.text(path + ".germanName", "source-german");
        germanMethod = part.text(path + ".germanMethod", "source-method-german");
        addClassName("jw-source");
        add(part.columns(name, month, year), part.columns(url, method), part.columns(germanName, germanMethod));
    }

    void show(FigureSource source) {
        if (source == null) {
            return;
        }
        name.setValue(source.name());
        url.setValue(source.url());
        method.setValue(source.method());
        germanName.setValue(source.germanName());
        germanMethod.setValue(source.germanMethod());
        if (source.asOf() != null) {
            month.setValue(source.asOf().getMonth());
            year.setValue(source.asOf().getYear());
        }
    }

    FigureSource read() {
        Integer typed = year.getValue();
        boolean isYear = typed != null && typed >= Year.MIN_VALUE && typed <= Year.MAX_VALUE;
        YearMonth asOf = isYear && month.getValue() != null ? YearMonth.of(typed, month.getValue()) : null;
        return new FigureSource(
                name.getValue(),
                url.getValue(),
                asOf,
                method.getValue(),
                germanName.getValue(),
                germanMethod.getValue());
    }
}
