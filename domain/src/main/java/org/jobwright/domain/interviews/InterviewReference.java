package org.jobwright.domain.interviews;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reference of an interview for people: easy to read out, without letters that look alike or form words. */
@Embeddable
public record InterviewReference(@Column(name = "reference") String value) implements Serializable {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("IV-[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static InterviewReference next() {
        StringBuilder reference = new StringBuilder("IV-");
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new InterviewReference(reference.toString());
    }

    /** Empty if the text was never a reference. */
    public static Optional<InterviewReference> read(String text) {
        return text != null && SHAPE.matcher(text).matches()
                ? Optional.of(new InterviewReference(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
