package org.jobwright.services.jobs.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.services.shared.tables.ColumnWords;
import org.jobwright.services.shared.tables.TableRow;

/**
 * Reads a posting from a row of a table. The columns are described in {@code docs/import.md}; their order does not matter,
 * and what other products call them is understood. Several places are separated by {@code |} within the columns of the
 * address.
 */
final class CsvPosting {

    /** What other products call the columns, in English and German. */
    static final ColumnWords COLUMNS = new ColumnWords(words());

    private static final String SEPARATOR = "\\|";

    private final Map<String, Integer> columns = new HashMap<>();

    /** Recognizes the columns by the header. */
    CsvPosting(List<String> header) {
        COLUMNS.guess(header).forEach((column, field) -> columns.put(field, column));
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(
                "identifier",
                List.of(
                        "id",
                        "job id",
                        "external id",
                        "requisition id",
                        "reference",
                        "reference number",
                        "ref",
                        "Kennung",
                        "Referenz",
                        "Referenznummer",
                        "Stellennummer"));
        words.put(
                "title",
                List.of(
                        "job title",
                        "position title",
                        "posting title",
                        "job name",
                        "position",
                        "job",
                        "name",
                        "Titel",
                        "Stellentitel",
                        "Stelle",
                        "Stellenbezeichnung",
                        "Position"));
        words.put(
                "description",
                List.of(
                        "job description",
                        "body",
                        "content",
                        "pitch",
                        "text",
                        "Beschreibung",
                        "Stellenbeschreibung",
                        "Anzeigentext"));
        words.put("responsibilities", List.of("tasks", "duties", "Aufgaben"));
        words.put("qualifications", List.of("requirements", "Anforderungen", "Profil", "Qualifikationen"));
        words.put("skills", List.of("tags", "key skills", "Kenntnisse", "Fähigkeiten"));
        words.put("benefits", List.of("perks", "Leistungen", "Vorteile"));
        words.put(
                "employment_type",
                List.of(
                        "job type",
                        "type",
                        "employment",
                        "contract type",
                        "work schedule",
                        "Anstellungsart",
                        "Beschäftigungsart"));
        words.put("workplace", List.of("remote status", "remote", "workplace type", "Arbeitsort-Art", "Homeoffice"));
        words.put("street", List.of("address", "street address", "Straße"));
        words.put("locality", List.of("city", "location", "office", "town", "Ort", "Stadt", "Standort", "Arbeitsort"));
        words.put("region", List.of("state", "province", "Bundesland", "Kanton"));
        words.put("postal_code", List.of("zip", "zip code", "postcode", "PLZ", "Postleitzahl"));
        words.put("country", List.of("country code", "Land"));
        words.put("applicant_countries", List.of("remote countries"));
        words.put("pay_currency", List.of("currency", "salary currency", "Währung"));
        words.put("pay_min", List.of("salary min", "minimum salary", "salary from", "Gehalt von", "Gehalt min"));
        words.put("pay_max", List.of("salary max", "maximum salary", "salary to", "Gehalt bis", "Gehalt max"));
        words.put("pay_unit", List.of("salary period", "salary unit", "pay period", "salary type", "Gehaltszeitraum"));
        words.put("pay_text", List.of("salary", "pay", "compensation", "Gehalt", "Vergütung", "Entgelt"));
        words.put("department", List.of("team", "company/client", "hiring agency name", "Abteilung", "Bereich"));
        words.put("industry", List.of("category", "sector", "Branche"));
        words.put(
                "valid_through",
                List.of(
                        "closing date",
                        "close date",
                        "position close date",
                        "end date",
                        "expires",
                        "deadline",
                        "Bewerbungsschluss",
                        "gültig bis",
                        "Ende"));
        words.put("applications_ongoing", List.of());
        words.put("other_compensation", List.of());
        words.put("reports_to", List.of());
        words.put(
                "openings",
                List.of(
                        "number of openings",
                        "total openings",
                        "headcount",
                        "expected new employees",
                        "Anzahl Stellen"));
        words.put("work_hours", List.of("hours", "Arbeitszeit", "Wochenstunden"));
        words.put("language", List.of("language code", "Sprache"));
        return words;
    }

    RawPosting read(TableRow line) {
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

    private void places(TableRow line, RawPosting raw) {
        List<String> localities = cells(line, "locality");
        List<String> streets = cells(line, "street");
        List<String> regions = cells(line, "region");
        List<String> codes = cells(line, "postal_code");
        List<String> countries = cells(line, "country");
        for (int i = 0; i < localities.size(); i++) {
            String region = at(regions, i);
            if (!localities.get(i).isEmpty() || !region.isEmpty()) {
                raw.places.add(new RawPosting.Place(
                        at(streets, i),
                        localities.get(i),
                        region,
                        at(codes, i),
                        countries.size() == 1 ? countries.getFirst() : at(countries, i),
                        "",
                        ""));
            }
        }
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private List<String> cells(TableRow line, String column) {
        return Arrays.stream(cell(line, column).split(SEPARATOR, RawPosting.MOST_PARTS + 1))
                .limit(RawPosting.MOST_PARTS)
                .map(String::strip)
                .toList();
    }

    private String cell(TableRow line, String field) {
        return line.cell(columns.getOrDefault(field, -1));
    }
}
