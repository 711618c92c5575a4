package org.jobwright.domain.talent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jobwright.domain.applications.tags.TagId;

/**
 * Whom an employer looks for in its talent pool, by what they sent. Nothing in it is about who somebody is, apart from the
 * words, by which a known person is found.
 *
 * @param words anywhere in what a person sent, in a tag, or in the title of the job they applied for
 * @param role a job title; other titles of the same job count, too
 * @param skills separated by commas; all of them
 * @param place a town, region or country; blank for anywhere
 * @param radius around a town, in km; null for the usual one
 * @param availableBy on this day at the latest, as far as people say it; null for any
 * @param tag on one of their applications; null for any
 * @param pool the name under which they are; null for any
 * @param quietDays only people to whom the employer wrote nothing for so long; null for all
 */
public record PoolSearch(
        String words,
        String role,
        String skills,
        String place,
        Integer radius,
        LocalDate availableBy,
        TagId tag,
        NamedPoolId pool,
        Integer quietDays)
        implements Serializable {

    public static final List<Integer> RADII = List.of(25, 50, 100, 200);
    public static final List<Integer> QUIET_DAYS = List.of(30, 90, 180, 365);
    public static final PoolSearch ALL = new PoolSearch("", "", "", "", null, null, null, null, null);

    private static final int MOST_SKILLS = 5;
    private static final int MOST_TITLES = 6;

    public PoolSearch {
        words = SoughtWords.line(words);
        role = SoughtWords.line(role);
        skills = SoughtWords.line(skills);
        place = SoughtWords.line(place);
        radius = place.isEmpty() || radius == null || !RADII.contains(radius) ? null : radius;
        quietDays = quietDays != null && QUIET_DAYS.contains(quietDays) ? quietDays : null;
    }

    /** Those who have these words. */
    public static PoolSearch of(String words) {
        return new PoolSearch(words, "", "", "", null, null, null, null, null);
    }

    /** The role and other titles of the same job; none if no role is given. */
    public List<String> titles() {
        return SoughtWords.titles(role, MOST_TITLES);
    }

    /** Each skill. */
    public List<String> skillList() {
        return SoughtWords.each(skills, MOST_SKILLS);
    }

    /** Whether it leaves nobody out. */
    public boolean isAll() {
        return equals(ALL);
    }
}
