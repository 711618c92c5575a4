package org.jobwright.web.shared.http;

/** Where this instance is reached from outside, without a slash at the end ({@code JOBWRIGHT_BASE_URL}). */
public final class BaseUrl {

    private BaseUrl() {}

    public static String get() {
        return System.getProperty("jobwright.base.url", "http://localhost:8080");
    }
}
