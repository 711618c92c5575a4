package org.jobwright.domain.talent.contact;

/** What a person shares with an employer that asked; always with the name. */
public enum SharedPart {
    /** E-mail address and phone number. */
    CONTACT,
    /** The resume, as an application would include it. */
    RESUME
}
