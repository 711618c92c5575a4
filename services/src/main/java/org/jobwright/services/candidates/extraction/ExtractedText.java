package org.jobwright.services.candidates.extraction;

/** The result of one try to extract a text; {@code text} is null unless it is done. */
public record ExtractedText(Outcome outcome, String text) {

    public enum Outcome {
        DONE,
        FAILED,
        REFUSED
    }

    static final ExtractedText FAILED = new ExtractedText(Outcome.FAILED, null);
    static final ExtractedText REFUSED = new ExtractedText(Outcome.REFUSED, null);

    static ExtractedText done(String text) {
        return new ExtractedText(Outcome.DONE, text);
    }
}
