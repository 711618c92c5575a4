package org.jobwright.web.jobs;

import java.util.List;

/**
 * A part of an advert under its own heading. The page and the markup for search engines are both made from it, so they
 * say the same.
 *
 * @param id anchor, and what the markup calls it
 * @param lines its sentences, each for itself
 */
public record AdvertSection(String id, String title, List<String> lines) {

    static final String DUTIES = "duties";
    static final String NEEDS = "needs";
    static final String HELPFUL = "helpful";
    static final String BENEFITS = "benefits";

    public AdvertSection {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
