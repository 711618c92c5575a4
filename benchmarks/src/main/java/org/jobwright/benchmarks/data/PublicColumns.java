package org.jobwright.benchmarks.data;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jobwright.domain.jobs.PublishedFacts;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.shared.Json;

/**
 * The columns that the product fills when it publishes an advert. Its own class computes them; only the words of the
 * description, which are many and slow to extract, are already known.
 */
final class PublicColumns {

    private static final String DESCRIPTION = "description_text";

    private final Constructor<PublishedFacts> constructor;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    PublicColumns(Set<String> existing) {
        try {
            constructor = PublishedFacts.class.getDeclaredConstructor(JobAdvert.class);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("PublishedFacts is computed differently now", e);
        }
        for (Field field : PublishedFacts.class.getDeclaredFields()) {
            String column = field.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            if (existing.contains(column)) {
                field.setAccessible(true);
                fields.put(column, field);
            }
        }
    }

    Map<String, Object> of(GeneratedPosting posting) {
        JobAdvert advert = posting.advert();
        AdvertText text = advert.text();
        JobAdvert light =
                advert.withText(new AdvertText(null, text.responsibilities(), text.qualifications(), text.skills()));
        try {
            PublishedFacts facts = constructor.newInstance(light);
            Map<String, Object> columns = new LinkedHashMap<>();
            for (Map.Entry<String, Field> field : fields.entrySet()) {
                columns.put(field.getKey(), plain(field.getValue().get(facts)));
            }
            columns.computeIfPresent(DESCRIPTION, (name, summary) -> summary + "\n" + posting.plainText());
            return columns;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Object value) {
        return value instanceof Record document ? Json.write(document) : value;
    }
}
