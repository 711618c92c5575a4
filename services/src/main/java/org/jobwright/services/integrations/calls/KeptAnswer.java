package org.jobwright.services.integrations.calls;

/**
 * The answer to a call that was carried out. What it was about is no part of it: a program could make that be kept thousands
 * of times.
 *
 * @param status the status of HTTP
 * @param reference of the posting or the application that it is about
 * @param repeated it is the answer to an earlier call with the same key
 */
public record KeptAnswer(int status, String reference, boolean repeated) {}
