package org.jobwright.domain.insights.roles;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that name a job, and the titles that the job has elsewhere.
 *
 * @param from the first word of the title
 * @param to the first word after it
 * @param same titles of the same job, in any language
 * @param near titles of similar jobs, the most similar first
 * @param unlike titles of quite different work that contain one of these: a CNC programmer, for a programmer
 */
public record RelatedTitles(int from, int to, List<String> same, List<String> near, List<String> unlike)
        implements Serializable {

    public static final RelatedTitles NONE = new RelatedTitles(0, 0, List.of(), List.of(), List.of());

    public RelatedTitles {
        same = List.copyOf(same);
        near = List.copyOf(near);
        unlike = List.copyOf(unlike);
    }

    public boolean isEmpty() {
        return same.isEmpty() && near.isEmpty();
    }

    /** All of them, with those of the same job first. */
    public List<String> all() {
        return Stream.concat(same.stream(), near.stream()).toList();
    }
}
