package org.jobwright.web.jobs.site;

import java.util.Locale;
import java.util.Map;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkLocation;
import org.jobwright.web.shared.markup.JsonLd;

/** The parts of a job's markup that are separate things in schema.org: places and pay. */
final class MarkupNodes {

    private MarkupNodes() {}

    static Map<String, Object> place(WorkLocation at) {
        Map<String, Object> address = JsonLd.node("PostalAddress");
        JsonLd.put(address, "streetAddress", at.street());
        JsonLd.put(address, "addressLocality", at.locality());
        JsonLd.put(address, "addressRegion", at.region());
        JsonLd.put(address, "postalCode", at.postalCode());
        JsonLd.put(address, "addressCountry", at.country());
        Map<String, Object> place = JsonLd.node("Place");
        place.put("address", address);
        if (at.latitude() != null && at.longitude() != null) {
            Map<String, Object> geo = JsonLd.node("GeoCoordinates");
            geo.put("latitude", at.latitude());
            geo.put("longitude", at.longitude());
            place.put("geo", geo);
        }
        return place;
    }

    /** A country, or a region of one by its code. */
    static Map<String, Object> area(String code) {
        boolean country = code.length() == 2;
        Map<String, Object> area = JsonLd.node(country ? "Country" : "AdministrativeArea");
        area.put("name", country ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : code);
        return area;
    }

    static Map<String, Object> salary(SalaryRange range) {
        Map<String, Object> value = JsonLd.node("QuantitativeValue");
        if (range.bottom().compareTo(range.top()) == 0) {
            value.put("value", range.top());
        } else {
            value.put("minValue", range.bottom());
            value.put("maxValue", range.top());
        }
        value.put("unitText", range.unit().name());
        Map<String, Object> salary = JsonLd.node("MonetaryAmount");
        salary.put("currency", range.currency());
        salary.put("value", value);
        return salary;
    }
}
