package org.jobwright.benchmarks.search.lucene;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.text.Slug;

/** The same document as the product's, built by hand. */
public final class RawDocument {

    private static final List<Long> STEPS =
            List.of(20_000L, 30_000L, 40_000L, 50_000L, 60_000L, 80_000L, 100_000L, 150_000L);
    private static final FieldType NAMES = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        NAMES.setOmitNorms(true);
        NAMES.freeze();
    }

    private final Document document = new Document();

    private RawDocument() {}

    public static Document of(PostingRow row) {
        var raw = new RawDocument();
        raw.words(row);
        raw.facts(row);
        raw.places(row.work());
        return raw.document;
    }

    private void words(PostingRow row) {
        String title = row.summary().title();
        document.add(new StringField("id", row.id(), Store.YES));
        document.add(new TextField("title_" + row.language(), title, Store.NO));
        document.add(new TextField("skills_" + row.language(), row.skills(), Store.NO));
        document.add(new TextField("duties_" + row.language(), row.duties(), Store.NO));
        document.add(new TextField("text_" + row.language(), row.text(), Store.YES));
        document.add(new Field("title_names", title, NAMES));
        counted("title_key", title);
        document.add(new Field("organization_names", row.summary().organizationName(), NAMES));
        document.add(new StoredField("summary", Json.write(row.summary())));
    }

    private void facts(PostingRow row) {
        var summary = row.summary();
        document.add(new StringField("organization", summary.organizationSlug(), Store.NO));
        counted("organization_key", summary.organizationName() + "\t" + summary.organizationSlug());
        row.industries().stream().distinct().forEach(name -> {
            document.add(new StringField("industry", Slug.of(name, ""), Store.NO));
            counted("industry_key", name + "\t" + Slug.of(name, ""));
        });
        keyword("workplace", summary.workplaceType().name());
        summary.employmentTypes().forEach(type -> keyword("employment", type.name()));
        row.occupation().ifPresent(occupation -> {
            keyword("role", occupation.slug());
            keyword("role_key", occupation.slug());
        });
        keyword("currency", summary.baseSalary().currency());
        document.add(new LongField("pay_annual_max", row.payAnnualMax(), Store.NO));
        long step = STEPS.stream().filter(from -> from <= row.payAnnualMax()).reduce(0L, (low, high) -> high);
        keyword("pay_band", summary.baseSalary().currency() + ":" + step);
        document.add(new LongField("posted", summary.datePosted().toEpochMilli(), Store.NO));
        document.add(new LongField("ends", summary.validThrough().toEpochMilli(), Store.NO));
    }

    private void places(WorkArrangement work) {
        List<String> open = work.applicantLocations();
        Stream.concat(
                        work.locations().stream().map(at -> at.country()),
                        open.stream().map(area -> area.substring(0, 2)))
                .distinct()
                .forEach(country -> keyword("country", country));
        Stream.concat(
                        work.locations().stream().flatMap(at -> Gazetteer.regionOf(at).stream()),
                        open.stream().filter(area -> area.length() > 2))
                .distinct()
                .forEach(region -> keyword("region", region));
        work.locations().stream().flatMap(at -> Gazetteer.locate(at).stream()).forEach(place -> {
            document.add(new LatLonPoint("location", place.latitude(), place.longitude()));
            document.add(new LatLonDocValuesField("location", place.latitude(), place.longitude()));
        });
        open.forEach(area -> document.add(new StringField("applicant_area", area, Store.NO)));
        work.locations()
                .forEach(at -> document.add(new Field(
                        "place_names",
                        String.join(" ", at.locality(), at.region(), at.postalCode(), country(at.country())),
                        NAMES)));
        open.forEach(area -> document.add(new Field("place_names", country(area.substring(0, 2)), NAMES)));
    }

    private static String country(String code) {
        Locale country = Locale.of("", code);
        return String.join(
                " ", code, country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(Locale.GERMAN));
    }

    private void keyword(String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        counted(field, value);
    }

    private void counted(String field, String value) {
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }
}
