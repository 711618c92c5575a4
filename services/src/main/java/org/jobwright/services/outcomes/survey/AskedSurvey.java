package org.jobwright.services.outcomes.survey;

import java.io.Serializable;
import org.jobwright.domain.applications.ApplicationReference;

/** About which application a person is asked. */
public record AskedSurvey(ApplicationReference application, String organization, String posting)
        implements Serializable {}
