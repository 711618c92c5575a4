package org.jobwright.services.jobs.wording;

import java.io.Serializable;

/**
 * What an entry finds in the adverts that are public now.
 *
 * @param found in how many it finds something
 * @param before in how many it did so before the change
 * @param open how many were searched
 * @param all whether these are all; otherwise they are the newest
 */
public record LexiconPreview(long found, long before, long open, boolean all) implements Serializable {}
