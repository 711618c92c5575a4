package org.jobwright.services.signon.scim;

/**
 * Which users or groups a program wants: those whose attribute has a value.
 *
 * @param attribute null for all
 */
public record ScimFilter(Attribute attribute, String value) {

    public static final ScimFilter ALL = new ScimFilter(null, "");

    /** What can be asked for. */
    public enum Attribute {
        USER_NAME,
        EXTERNAL_ID,
        DISPLAY_NAME
    }
}
