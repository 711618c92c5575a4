package org.jobwright.services.jobs.imports;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a posting from a line of a CSV file (RFC 4180, UTF-8, a header line). The columns are described in
 * {@code docs/import.md}; their order does not matter, unknown ones are skipped. Several places are separated by
 * {@code |} within the columns of the address.
 */
final class CsvPosting {

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();

    private static final String SEPARATOR = "\\|";

    private CsvPosting() {}

    static RawPosting read(CSVRecord line) {
        RawPosting raw = new RawPosting();
        raw.identifier = cell(line, "identifier");
        raw.title = cell(line, "title");
        raw.description = cell(line, "description");
        raw.responsibilities = cell(line, "responsibilities");
        raw.qualifications = cell(line, "qualifications");
        raw.skills = cell(line, "skills");
        raw.benefits = cell(line, "benefits");
        raw.employmentTypes.add(cell(line, "employment_type"));
        raw.workplace = cell(line, "workplace");
        places(line, raw);
        cells(line, "applicant_countries").stream()
                .filter(country -> !country.isEmpty())
                .forEach(raw.applicantCountries::add);
        raw.pay = new RawPosting.Pay(
                cell(line, "pay_currency"),
                cell(line, "pay_min"),
                cell(line, "pay_max"),
                cell(line, "pay_unit"),
                cell(line, "pay_text"));
        raw.employer = cell(line, "department");
        raw.industries.addAll(cells(line, "industry"));
        raw.validThrough = cell(line, "valid_through");
        raw.applicationsOngoing = cell(line, "applications_ongoing");
        raw.otherCompensation = cell(line, "other_compensation");
        raw.reportsTo = cell(line, "reports_to");
        raw.openings = cell(line, "openings");
        raw.workHours = cell(line, "work_hours");
        raw.language = cell(line, "language");
        return raw;
    }

    private static void places(CSVRecord line, RawPosting raw) {
        List<String> localities = cells(line, "locality");
        List<String> regions = cells(line, "region");
        List<String> countries = cells(line, "country");
        for (int i = 0; i < localities.size(); i++) {
            String region = at(regions, i);
            if (!localities.get(i).isEmpty() || !region.isEmpty()) {
                raw.places.add(new RawPosting.Place(
                        at(cells(line, "street"), i),
                        localities.get(i),
                        region,
                        at(cells(line, "postal_code"), i),
                        countries.size() == 1 ? countries.getFirst() : at(countries, i),
                        "",
                        ""));
            }
        }
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static List<String> cells(CSVRecord line, String column) {
        return Arrays.stream(cell(line, column).split(SEPARATOR, -1))
                .map(String::strip)
                .toList();
    }

    private static String cell(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
    }
}
