package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jobwright.web.shell.WorkspaceUser;

/** A country, by its name in the reader's language; the value is its code of ISO 3166-1. */
public class CountryBox extends ComboBox<String> {

    /** More than exist, so that the browser filters: a filter on the server loses fast typing. */
    private static final int ALL = 500;

    public CountryBox(String label) {
        super(label);
        setPageSize(ALL);
        Locale reader = WorkspaceUser.language().locale();
        setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(reader));
        setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(
                        code -> Locale.of("", code).getDisplayCountry(reader), Collator.getInstance(reader)))
                .toList());
    }
}
