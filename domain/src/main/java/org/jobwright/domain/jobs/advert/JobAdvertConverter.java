package org.jobwright.domain.jobs.advert;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores an advert in a {@code jsonb} column. */
@Converter
public class JobAdvertConverter extends JsonConverter<JobAdvert> {

    public JobAdvertConverter() {
        super(JobAdvert.class);
    }
}
