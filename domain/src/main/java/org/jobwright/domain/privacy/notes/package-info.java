/** Candidates ask for what an employer's team wrote about them. */
package org.jobwright.domain.privacy.notes;
