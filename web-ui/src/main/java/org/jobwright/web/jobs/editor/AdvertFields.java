package org.jobwright.web.jobs.editor;

import org.jobwright.web.shell.forms.FormFields;

/** The fields of an advert, by the names of its record. */
class AdvertFields extends FormFields {

    AdvertFields() {
        super(new FormWords("jobs.form.", "jobs.field.", "jobs.rows."), false);
    }
}
