package org.jobwright.benchmarks.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.EducationLevel;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.advert.JobRequirements;
import org.jobwright.domain.shared.Resources;

/** An advert that is typical of a field of work. */
record FieldAdvert(String field, JobAdvert advert) {

    static List<FieldAdvert> all() {
        List<FieldAdvert> all = new ArrayList<>();
        Resources.lines(FieldAdvert.class, "fields.tsv", line -> all.add(read(Resources.columns(line, 5))));
        return all;
    }

    private static FieldAdvert read(String[] columns) {
        JobRequirements requirements = new JobRequirements(
                EducationLevel.valueOf(columns[3]), null, Integer.valueOf(columns[2]), null, false, null);
        return new FieldAdvert(
                columns[0],
                advert(Arrays.asList(columns[4].split("\\|", -1)))
                        .withTitle(columns[1])
                        .withRequirements(requirements));
    }

    /** An advert that asks for nothing but skills. */
    static JobAdvert advert(List<String> skills) {
        return JobAdvert.EMPTY.withText(new AdvertText(
                null,
                null,
                null,
                skills.stream()
                        .map(skill -> new AdvertText.Skill(skill, null, true))
                        .toList()));
    }
}
