package org.jobwright.web.shell.forms;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** A currency by its ISO 4217 code, the usual ones first. */
public class CurrencyBox extends ComboBox<String> {

    /** More than exist, so that the browser filters: a filter on the server loses fast typing. */
    private static final int ALL = 500;

    private static final List<String> USUAL = List.of("EUR", "GBP", "USD", "CHF", "CAD");

    public CurrencyBox(String label) {
        super(label);
        setPageSize(ALL);
        setItems(Stream.concat(
                        USUAL.stream(),
                        Currency.getAvailableCurrencies().stream()
                                .map(Currency::getCurrencyCode)
                                .filter(code -> !USUAL.contains(code))
                                .sorted())
                .toList());
    }
}
