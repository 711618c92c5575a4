package org.jobwright.domain.accounts;

/** A role that an administrator grants. */
public enum StaffRole {
    MODERATOR(Role.MODERATOR),
    ADMINISTRATOR(Role.ADMINISTRATOR);

    private final String role;

    StaffRole(String role) {
        this.role = role;
    }

    /** The name of the role as the container knows it. */
    public String role() {
        return role;
    }
}
