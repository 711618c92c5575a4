package org.jobwright.services.integrations.calls;

/**
 * The answer to a call that was carried out.
 *
 * @param location the address of what was created; null if nothing was
 * @param tag the entity tag of what was changed; null for none
 * @param body JSON
 * @param repeated it is the answer to an earlier call with the same key
 */
public record KeptAnswer(int status, String location, String tag, String body, boolean repeated) {}
