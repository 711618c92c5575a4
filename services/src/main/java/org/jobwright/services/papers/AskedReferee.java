package org.jobwright.services.papers;

import java.io.Serializable;

/** What a referee reads who opened their link. */
public record AskedReferee(String referee, String candidate, String organization, String posting, String relation)
        implements Serializable {}
