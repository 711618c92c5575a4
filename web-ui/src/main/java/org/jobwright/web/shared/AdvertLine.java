package org.jobwright.web.shared;

/**
 * A sentence of an advert.
 *
 * @param field the path of the field that says it
 * @param words what the employer wrote in it, if it also has words of ours
 */
public record AdvertLine(String field, String text, String words) {

    /** One in the words of the employer alone, or of a field that says nothing else. */
    public AdvertLine(String field, String text) {
        this(field, text, text);
    }

    public boolean hasOurWords() {
        return !words.equals(text);
    }
}
