package org.jobwright.domain.jobs.imports;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores the report of an import in a {@code jsonb} column. */
@Converter
public class ImportReportConverter extends JsonConverter<ImportReport> {

    public ImportReportConverter() {
        super(ImportReport.class);
    }
}
