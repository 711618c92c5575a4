package org.jobwright.domain.moderation.changes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.ApplicationTerms;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.jobs.advert.OpeningTerms;
import org.jobwright.domain.jobs.advert.PayOffer;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.jobs.advert.WorkArrangement;
import org.jobwright.domain.shared.text.RichText;

/**
 * One thing that an advert says, as a reviewer reads it.
 *
 * @param path its place in the advert, for example {@code pay.baseSalary}
 * @param value its value; null if it is empty
 */
public record AdvertField(String path, Object value) {

    // Records that only group fields; every other value is one field. A field added to the advert appears here
    // automatically.
    private static final Set<Class<?>> GROUPS = Set.of(
            AdvertText.class,
            WorkArrangement.class,
            PayOffer.class,
            PayOffer.Incentives.class,
            JobRequirements.class,
            JobRequirements.Conditions.class,
            OpeningTerms.class,
            ApplicationTerms.class,
            EmployerDisclosure.class);

    // Looked up once: a page of the queue reads the fields of fifty adverts several times.
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    // The hiring team is not part of what the advert says.
    private static final String TEAM = "hiringTeam";

    /** All fields of an advert, in its own order. */
    public static List<AdvertField> of(JobAdvert advert) {
        List<AdvertField> fields = new ArrayList<>();
        collect("", advert, fields);
        return List.copyOf(fields);
    }

    /** Nothing was entered. */
    public boolean isEmpty() {
        return switch (value) {
            case null -> true;
            case String text -> text.isEmpty();
            case RichText text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case SalaryRange range -> range.isUnknown();
            default -> value.equals(false);
        };
    }

    private static void collect(String prefix, Record group, List<AdvertField> fields) {
        for (RecordComponent component : COMPONENTS.get(group.getClass())) {
            String path = prefix + component.getName();
            Object value = read(component, group);
            if (GROUPS.contains(component.getType())) {
                collect(path + ".", (Record) value, fields);
            } else if (!path.equals(TEAM)) {
                fields.add(new AdvertField(path, value));
            }
        }
    }

    private static Object read(RecordComponent component, Record group) {
        try {
            return component.getAccessor().invoke(group);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
