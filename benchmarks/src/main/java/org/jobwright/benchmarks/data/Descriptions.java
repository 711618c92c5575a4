package org.jobwright.benchmarks.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jobwright.benchmarks.SharedFiles;
import org.jobwright.domain.shared.text.RichText;

/** The texts of real postings. */
public final class Descriptions {

    private static final int SHORTEST = 200;

    /** One text, and its words, which are extracted only once. */
    public record Description(RichText text, String plain) {}

    private final List<Description> all;

    public Descriptions(SharedFiles files) {
        all = files.postings("nhs_jsonld").stream()
                .map(Descriptions::html)
                .filter(html -> html.length() >= SHORTEST)
                .map(RichText::new)
                .map(text -> new Description(text, text.plainText()))
                .toList();
    }

    public Description any(RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    /** In the source the markup is escaped once more. */
    private static String html(JsonNode posting) {
        return posting.path("description")
                .asText()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
