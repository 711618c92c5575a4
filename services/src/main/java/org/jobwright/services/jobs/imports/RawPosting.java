package org.jobwright.services.jobs.imports;

import java.util.ArrayList;
import java.util.List;

/** A record of a file in its own words; each reader fills in what it finds. */
final class RawPosting {

    /** An address as written; coordinates as written. */
    record Place(
            String street,
            String locality,
            String region,
            String postalCode,
            String country,
            String latitude,
            String longitude) {}

    /** Pay as written: figures, or a sentence, or both. */
    record Pay(String currency, String min, String max, String unit, String text) {

        static final Pay NONE = new Pay("", "", "", "", "");
    }

    String identifier = "";
    String title = "";
    /** HTML, perhaps escaped once too often. */
    String description = "";

    String responsibilities = "";
    String qualifications = "";
    String skills = "";
    String benefits = "";
    List<String> employmentTypes = new ArrayList<>();
    /** Anything that mentions remote or hybrid work. */
    String workplace = "";

    List<Place> places = new ArrayList<>();
    List<String> applicantCountries = new ArrayList<>();
    Pay pay = Pay.NONE;
    String employer = "";
    List<String> industries = new ArrayList<>();
    String validThrough = "";
    String openings = "";
    String applicationsOngoing = "";
    String otherCompensation = "";
    String reportsTo = "";
    String workHours = "";
    String language = "";
}
