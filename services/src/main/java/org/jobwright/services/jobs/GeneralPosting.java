package org.jobwright.services.jobs;

import java.io.Serializable;

/**
 * The posting of an organization for people who apply without an advert.
 *
 * @param reference empty if there never was one
 * @param open whether people can apply
 * @param held whether a moderator keeps them from it
 * @param possible whether the organization is verified, and so may take such applications
 */
public record GeneralPosting(String reference, boolean open, boolean held, boolean possible) implements Serializable {}
