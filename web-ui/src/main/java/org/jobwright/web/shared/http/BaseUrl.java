package org.jobwright.web.shared.http;

/** The public address of this instance, without a trailing slash ({@code JOBWRIGHT_BASE_URL}). */
public final class BaseUrl {

    private BaseUrl() {}

    public static String get() {
        return System.getProperty("jobwright.base.url", "http://localhost:8080");
    }
}
