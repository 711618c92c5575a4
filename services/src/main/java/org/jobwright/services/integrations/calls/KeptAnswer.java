package org.jobwright.services.integrations.calls;

/**
 * The answer to a call that was carried out. The text of the posting is no part of it: a program could make it be kept
 * thousands of times.
 *
 * @param status the status of HTTP
 * @param posting the reference of the posting that it is about
 * @param repeated it is the answer to an earlier call with the same key
 */
public record KeptAnswer(int status, String posting, boolean repeated) {}
