package org.jobwright.domain.jobs.advert;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores the work arrangement in a {@code jsonb} column. */
@Converter
public class WorkArrangementConverter extends JsonConverter<WorkArrangement> {

    public WorkArrangementConverter() {
        super(WorkArrangement.class);
    }
}
