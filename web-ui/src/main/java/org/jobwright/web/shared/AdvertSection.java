package org.jobwright.web.shared;

import java.util.List;

/**
 * A part of an advert under its own heading. The page and the markup for search engines are both generated from it, so
 * they say the same.
 *
 * @param id anchor, and its name in the markup
 * @param sentences one for each line
 */
public record AdvertSection(String id, String title, List<AdvertLine> sentences) {

    public static final String DUTIES = "duties";
    public static final String NEEDS = "needs";
    public static final String HELPFUL = "helpful";
    public static final String BENEFITS = "benefits";

    public AdvertSection {
        sentences = sentences.stream().filter(line -> !line.text().isEmpty()).toList();
    }

    public List<String> lines() {
        return sentences.stream().map(AdvertLine::text).toList();
    }

    /** As markup, for consumers of the whole advert as one text. */
    public String html() {
        StringBuilder html = new StringBuilder("<h3>").append(escape(title)).append("</h3><ul>");
        lines().forEach(line -> html.append("<li>").append(escape(line)).append("</li>"));
        return html.append("</ul>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
