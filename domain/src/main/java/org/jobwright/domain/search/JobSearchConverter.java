package org.jobwright.domain.search;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

@Converter
public class JobSearchConverter extends JsonConverter<JobSearch> {

    JobSearchConverter() {
        super(JobSearch.class);
    }
}
