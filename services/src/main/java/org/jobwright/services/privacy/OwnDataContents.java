package org.jobwright.services.privacy;

import java.util.List;
import org.jobwright.domain.candidates.DocumentId;

/**
 * What the archive of a person is made of besides what is always in it.
 *
 * @param texts the files whose text was read
 * @param files those that are in the archive as they are
 */
public record OwnDataContents(List<OwnApplication> applications, List<DocumentId> texts, List<OwnFile> files) {}
