package org.jobwright.domain.applications.apply;

import java.io.Serializable;

/**
 * A part of a draft that is still as an earlier application had it.
 *
 * @param field the field of the form: {@link #CONTACT}, {@link #CV}, {@link #COVER_LETTER}, or {@code answer-} and the
 *     position of its question
 * @param toConfirm whether its writer has to say that it is still right: a cover letter, the answer to a must-have
 */
public record CopiedPart(String field, boolean toConfirm) implements Serializable {

    public static final String CONTACT = "contact";
    public static final String CV = "cv";
    public static final String COVER_LETTER = "coverLetter";
}
