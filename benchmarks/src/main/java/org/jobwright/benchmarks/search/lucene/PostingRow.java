package org.jobwright.benchmarks.search.lucene;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jobwright.domain.insights.titles.Occupation;
import org.jobwright.domain.insights.titles.OccupationTitles;
import org.jobwright.domain.jobs.advert.EmploymentType;
import org.jobwright.domain.jobs.advert.PayUnit;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.jobs.advert.WorkplaceType;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.services.jobs.site.JobPostingSummary;

/** The row of one document, read for an index built by hand. */
public record PostingRow(
        String id,
        String language,
        String skills,
        String duties,
        String text,
        List<String> industries,
        Optional<Occupation> occupation,
        WorkArrangement work,
        long payAnnualMax,
        JobPostingSummary summary) {

    public static final String QUERY = "select p.*, o.display_name, o.slug, o.answer_promise_days from job_posting p"
            + " join hiring_organization o on o.id = p.organization_id"
            + " where p.status = 'LIVE' and p.valid_through > now()";

    public static PostingRow read(ResultSet row) throws SQLException {
        Optional<Occupation> stated = Optional.of(Slug.of(row.getString("occupation_label"), ""))
                .filter(slug -> !slug.isEmpty())
                .flatMap(OccupationTitles::bySlug);
        String title = row.getString("public_title");
        return new PostingRow(
                row.getString("id"),
                row.getString("language").toLowerCase(Locale.ROOT),
                row.getString("skills_text"),
                row.getString("duties_text"),
                row.getString("description_text"),
                Arrays.asList((String[]) row.getArray("industries").getArray()),
                stated.or(() -> OccupationTitles.occupationOf(title)),
                Json.read(row.getString("work"), WorkArrangement.class),
                row.getBigDecimal("pay_annual_max").longValue(),
                summary(row, title));
    }

    private static JobPostingSummary summary(ResultSet row, String title) throws SQLException {
        List<EmploymentType> employment = Arrays.stream(
                        (String[]) row.getArray("employment_types").getArray())
                .map(EmploymentType::valueOf)
                .toList();
        var pay = new SalaryRange(
                row.getString("pay_currency"),
                row.getBigDecimal("pay_min"),
                row.getBigDecimal("pay_max"),
                PayUnit.valueOf(row.getString("pay_unit")),
                null);
        return new JobPostingSummary(
                row.getString("reference"),
                title,
                null,
                row.getString("display_name"),
                row.getString("slug"),
                null,
                row.getString("place"),
                row.getInt("further_places"),
                row.getString("country"),
                WorkplaceType.valueOf(row.getString("workplace_type")),
                employment,
                pay,
                row.getInt("answer_promise_days"),
                instant(row, "date_posted"),
                instant(row, "published_at"),
                instant(row, "valid_through"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
