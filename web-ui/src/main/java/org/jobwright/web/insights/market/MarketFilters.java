package org.jobwright.web.insights.market;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.insights.market.MarketCell;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The administrator's selected role and country; kept in the address. */
class MarketFilters extends Div {

    private static final String ROLE = "role";
    private static final String COUNTRY = "country";

    private final Select<String> role = new Select<>();
    private final Select<String> country = new Select<>();

    MarketFilters(List<KnownRole> roles, List<String> countries, Texts texts, Formats formats) {
        addClassName("jw-filters-row");
        Map<String, String> titles = new LinkedHashMap<>();
        roles.stream()
                .sorted((one, other) -> one.title(texts.language()).compareToIgnoreCase(other.title(texts.language())))
                .forEach(one -> titles.put(one.slug(), one.title(texts.language())));
        choice(role, texts.get("insights.market.role"), texts.get("insights.market.role.all"), titles);
        Map<String, String> names = new LinkedHashMap<>();
        countries.forEach(code -> names.put(code, formats.area(code)));
        choice(country, texts.get("insights.market.country"), texts.get("insights.market.country.all"), names);
        add(role, country);
    }

    private void choice(Select<String> select, String label, String all, Map<String, String> names) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all);
        select.setItems(List.copyOf(names.keySet()));
        select.setItemLabelGenerator(one -> one == null ? all : names.get(one));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(InsightsView.class, address());
            }
        });
    }

    private QueryParameters address() {
        Map<String, String> parameters = new LinkedHashMap<>();
        role.getOptionalValue().ifPresent(value -> parameters.put(ROLE, value));
        country.getOptionalValue().ifPresent(value -> parameters.put(COUNTRY, value));
        return QueryParameters.simple(parameters);
    }

    void read(QueryParameters address) {
        set(role, address.getSingleParameter(ROLE).orElse(null));
        set(country, address.getSingleParameter(COUNTRY).orElse(null));
    }

    private static void set(Select<String> select, String wanted) {
        boolean known = select.getListDataView().getItems().anyMatch(one -> one.equals(wanted));
        select.setValue(known ? wanted : null);
    }

    /** The slug of the chosen role; empty for all. */
    String role() {
        return role.getOptionalValue().orElse("");
    }

    String country() {
        return country.getOptionalValue().orElse(MarketCell.EVERYWHERE);
    }
}
