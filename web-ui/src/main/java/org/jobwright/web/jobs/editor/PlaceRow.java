package org.jobwright.web.jobs.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.web.shell.forms.CountryBox;
import org.jobwright.web.shell.forms.RowList;

/** One place of work. */
class PlaceRow extends RowList.Row<WorkLocation> {

    private final TextField locality;
    private final CountryBox country;
    private final TextField region;
    private final TextField postalCode;
    private final TextField street;
    private BigDecimal latitude;
    private BigDecimal longitude;

    PlaceRow(String path, AdvertPart part) {
        locality = part.text(path + ".locality", "locality");
        country = part.watched(path + ".country", "country", new CountryBox(part.label("country")));
        region = part.text(path + ".region", "region");
        postalCode = part.text(path + ".postalCode", "postal-code");
        street = part.text(path + ".street", "street");
        add(part.columns(locality, country, region, postalCode, street));
    }

    @Override
    public void show(WorkLocation place) {
        locality.setValue(place.locality());
        country.setValue(place.country().isEmpty() ? null : place.country());
        region.setValue(place.region());
        postalCode.setValue(place.postalCode());
        street.setValue(place.street());
        latitude = place.latitude();
        longitude = place.longitude();
    }

    @Override
    public WorkLocation read() {
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
    public Component first() {
        return locality;
    }
}
