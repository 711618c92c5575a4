package org.jobwright.web.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jobwright.domain.jobs.WorkLocation;
import org.jobwright.web.shell.Reader;

/** One place of work. */
class PlaceRow extends RowList.Row<WorkLocation> {

    private static final long serialVersionUID = 1L;

    private final TextField locality;
    private final ComboBox<String> country;
    private final TextField region;
    private final TextField postalCode;
    private final TextField street;
    private BigDecimal latitude;
    private BigDecimal longitude;

    PlaceRow(String path, FormPart part) {
        locality = part.text(path + ".locality", "locality");
        country = part.watched(path + ".country", "country", countries(part.label("country")));
        region = part.text(path + ".region", "region");
        postalCode = part.text(path + ".postalCode", "postal-code");
        street = part.text(path + ".street", "street");
        add(part.columns(locality, country, region, postalCode, street));
    }

    private static ComboBox<String> countries(String label) {
        Locale reader = Reader.language().locale();
        ComboBox<String> countries = new ComboBox<>(label);
        countries.setItemLabelGenerator(code -> Locale.of("", code).getDisplayCountry(reader));
        countries.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(
                        code -> Locale.of("", code).getDisplayCountry(reader), Collator.getInstance(reader)))
                .toList());
        return countries;
    }

    @Override
    void show(WorkLocation place) {
        locality.setValue(place.locality());
        country.setValue(place.country().isEmpty() ? null : place.country());
        region.setValue(place.region());
        postalCode.setValue(place.postalCode());
        street.setValue(place.street());
        latitude = place.latitude();
        longitude = place.longitude();
    }

    @Override
    WorkLocation read() {
        return new WorkLocation(
                street.getValue(),
                locality.getValue(),
                region.getValue(),
                postalCode.getValue(),
                country.getValue(),
                latitude,
                longitude);
    }

    @Override
    Component first() {
        return locality;
    }
}
