package org.jobwright.services.jobs.imports;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.domain.shared.text.TypedText;

/**
 * A record of a file in its own words; each reader fills in what it finds. Files come from strangers, so {@link #cut} keeps
 * of each word no more than an advert could have, before anything is made of it.
 */
final class RawPosting {

    /** A figure with more characters is none. */
    static final int MOST_FIGURE = 40;

    /** The most parts of a list, such as places. */
    static final int MOST_PARTS = 60;

    private static final int MOST_TEXT = 100_000;
    private static final int MOST_WORDS = 5_000;
    private static final int MOST_LINE = 1_000;
    private static final int MOST_TITLE = 300;

    /** An address as written; coordinates as written. */
    record Place(
            String street,
            String locality,
            String region,
            String postalCode,
            String country,
            String latitude,
            String longitude) {

        private Place cut() {
            return new Place(
                    line(street),
                    line(locality),
                    line(region),
                    line(postalCode),
                    line(country),
                    line(latitude),
                    line(longitude));
        }
    }

    /** Pay as written: figures, or a sentence, or both. */
    record Pay(String currency, String min, String max, String unit, String text) {

        static final Pay NONE = new Pay("", "", "", "", "");

        private Pay cut() {
            return new Pay(line(currency), line(min), line(max), line(unit), line(text));
        }
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

    /** Cuts what is longer than any advert. */
    RawPosting cut() {
        title = first(title, MOST_TITLE);
        description = first(description, MOST_TEXT);
        responsibilities = first(responsibilities, MOST_TEXT);
        qualifications = first(qualifications, MOST_TEXT);
        benefits = first(benefits, MOST_TEXT);
        skills = first(skills, MOST_WORDS);
        employmentTypes = lines(employmentTypes);
        workplace = line(workplace);
        places = places.stream().limit(MOST_PARTS).map(Place::cut).toList();
        applicantCountries = lines(applicantCountries);
        pay = pay.cut();
        employer = line(employer);
        industries = lines(industries);
        validThrough = line(validThrough);
        openings = line(openings);
        applicationsOngoing = line(applicationsOngoing);
        otherCompensation = line(otherCompensation);
        reportsTo = line(reportsTo);
        workHours = line(workHours);
        language = line(language);
        return this;
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().limit(MOST_PARTS).map(RawPosting::line).toList();
    }

    private static String line(String text) {
        return first(text, MOST_LINE);
    }

    private static String first(String text, int most) {
        return TypedText.firstOf(text, most);
    }
}
