package org.jobwright.services.talent.contact;

import java.io.Serializable;
import java.time.Instant;
import org.jobwright.domain.candidates.Resume;
import org.jobwright.domain.talent.contact.ContactState;

/**
 * What an employer asked a person whom it found.
 *
 * @param state as the employer knows it: a no looks like no answer
 * @param until when the person no longer shares anything; null unless they do
 * @param name null unless the person shares something; so are the others, each as far as it is shared
 */
public record SentContact(
        String pseudonym,
        String text,
        Instant sentAt,
        ContactState state,
        Instant until,
        String name,
        String email,
        String phone,
        Resume resume)
        implements Serializable {}
