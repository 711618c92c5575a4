package org.jobwright.domain.moderation.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jobwright.domain.jobs.advert.JobAdvert;

/**
 * Compares the public advert with the submitted one, field by field.
 *
 * @param changed the fields that differ
 * @param unchanged the fields that are equal; fields empty on both sides are left out
 */
public record AdvertDiff(List<Change> changed, List<AdvertField> unchanged) {

    /** A field before and after; the two have the same path. */
    public record Change(AdvertField live, AdvertField submitted) {

        public String path() {
            return submitted.path();
        }
    }

    public AdvertDiff {
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    public static AdvertDiff between(JobAdvert live, JobAdvert submitted) {
        List<AdvertField> before = AdvertField.of(live);
        List<AdvertField> after = AdvertField.of(submitted);
        List<Change> changed = new ArrayList<>();
        List<AdvertField> unchanged = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!Objects.equals(before.get(i).value(), after.get(i).value())) {
                changed.add(new Change(before.get(i), after.get(i)));
            } else if (!after.get(i).isEmpty()) {
                unchanged.add(after.get(i));
            }
        }
        return new AdvertDiff(changed, unchanged);
    }
}
