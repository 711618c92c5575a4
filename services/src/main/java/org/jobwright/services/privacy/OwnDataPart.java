package org.jobwright.services.privacy;

/**
 * A part of what is stored about a person.
 *
 * @param file its place in the archive
 */
public record OwnDataPart(String file, String json) {

    /** @param application its reference */
    static OwnDataPart receipt(String application, String json) {
        return new OwnDataPart("applications/" + application + "/receipt.json", json);
    }
}
