package org.jobwright.web.integrations.hiring;

/** A message to an applicant, as plain text. */
record MessageBody(String text) {

    /** Never null; whether it says anything is asked by the command. */
    String written() {
        return text == null ? "" : text;
    }
}
