package org.jobwright.server.database;

/** A database role with its password. */
public record Login(String user, String password) {
    /** A password never appears in a message or a log. */
    @Override
    public String toString() {
        return user;
    }
}
