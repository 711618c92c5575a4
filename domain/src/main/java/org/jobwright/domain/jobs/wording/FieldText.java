package org.jobwright.domain.jobs.wording;

/** The plain text of a field of an advert. Its words are read once for all checks, by one thread. */
public final class FieldText {

    private final String field;
    private final String text;
    private Words words;

    FieldText(String field, String text) {
        this.field = field;
        this.text = text;
    }

    /** The path of the field. */
    public String field() {
        return field;
    }

    public String text() {
        return text;
    }

    /** Whether an address or a number is written so that only people recognize it. */
    public boolean hasDisguisedContact() {
        return ContactDetails.isDisguised(text, words());
    }

    Words words() {
        if (words == null) {
            words = new Words(text);
        }
        return words;
    }
}
