package org.jobwright.web.insights.guides.form;

import org.jobwright.web.shell.forms.FormFields;

/** The fields of a guide, by the names of its record. */
class GuideFields extends FormFields {

    GuideFields(boolean readOnly) {
        super(new FormWords("insights.guides.form.", "insights.guides.field.", "insights.guides.rows."), readOnly);
    }
}
