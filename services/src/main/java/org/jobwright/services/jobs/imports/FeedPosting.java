package org.jobwright.services.jobs.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a posting from a record of a feed: the elements of Indeed's, and what similar feeds call them. */
final class FeedPosting {

    /** Such as "Mon, 08 Nov 2021", with or without a time. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private static final int MOST_DATE = 40;

    private final Map<String, String> fields;

    private FeedPosting(Map<String, String> fields) {
        this.fields = fields;
    }

    static RawPosting read(Map<String, String> fields) {
        return new FeedPosting(fields).read();
    }

    private RawPosting read() {
        RawPosting raw = new RawPosting();
        raw.identifier = first("referencenumber", "partnerjobid", "requisitionid", "id", "guid", "url", "link");
        raw.title = first("title", "jobtitle", "name", "position");
        raw.description = first("description", "content", "jobdescription", "jobdescriptions", "body");
        raw.qualifications = first("requirements", "qualifications");
        raw.skills = first("skills");
        raw.benefits = first("benefits");
        raw.employmentTypes.add(first("jobtype", "employmenttype", "type", "contract"));
        raw.workplace = first("remotetype", "workplacetypes", "workplace", "remote");
        raw.places.addAll(place());
        raw.pay = new RawPosting.Pay(
                first("salarycurrency", "currency"),
                first("salarymin", "salary_min", "minsalary"),
                first("salarymax", "salary_max", "maxsalary"),
                first("salaryperiod", "salary_period", "salaryunit"),
                first("salary", "compensation"));
        raw.employer = first("department");
        raw.industries.addAll(List.of(first("category").split(",", -1)));
        raw.validThrough = day(first("expirationdate", "expires", "validthrough", "enddate"));
        raw.openings = first("openings", "numberofopenings");
        raw.language = first("language", "lang");
        return raw;
    }

    private List<RawPosting.Place> place() {
        String town = first("city", "locality", "location", "office");
        String region = first("state", "region");
        return town.isEmpty() && region.isEmpty()
                ? List.of()
                : List.of(new RawPosting.Place(
                        first("streetaddress", "street", "address"),
                        town,
                        region,
                        first("postalcode", "zip", "postcode"),
                        first("country", "countrycode"),
                        "",
                        ""));
    }

    private String first(String... names) {
        for (String name : names) {
            String text = fields.getOrDefault(name, "");
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    /** As an ISO date, if it is written as feeds write it; otherwise as it is. */
    private static String day(String text) {
        if (text.length() > MOST_DATE || text.indexOf(',') < 0) {
            return text;
        }
        String[] words = text.substring(text.indexOf(',') + 1).strip().split(" ", -1);
        if (words.length < 3) {
            return text;
        }
        try {
            return LocalDate.parse(words[0] + " " + words[1] + " " + words[2], DAY)
                    .toString();
        } catch (DateTimeException other) {
            return text;
        }
    }
}
